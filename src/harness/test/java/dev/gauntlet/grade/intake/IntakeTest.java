package dev.gauntlet.grade.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
  @TempDir private Path folder;

  private List<String> ids(Path... paths) {
    return new Intake("Counter").find(List.of(paths)).stream().map(Submission::id).toList();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void should_take_a_folder_of_archives_for_several() throws IOException {
    write("ada.zip", "");
    write("bob.tar.gz", "");
    write("readme.txt", "");
    write(".hidden/x.java", "");

    assertThat(ids(folder)).containsExactly("ada", "bob");
  }

  @Test
  void should_take_a_folder_of_implementations_for_several() throws IOException {
    write("ada.java", "class A implements Counter {}");
    write("bob.java", "class B extends C\n  implements Runnable, Counter {}");

    assertThat(ids(folder)).containsExactly("ada", "bob");
  }

  @Test
  void should_take_one_implementation_with_its_classes_for_one() throws IOException {
    write("A.java", "class A implements Counter {}");
    write("Node.java", "class Node {}");

    assertThat(ids(folder)).containsExactly(String.valueOf(folder.getFileName()));
  }

  @Test
  void should_tell_folders_of_people_from_a_project() throws IOException {
    write("people/ada/A.java", "");
    write("people/bob/src/B.java", "");
    write("project/src/A.java", "");
    write("project/docs/A.md", "");

    assertThat(ids(folder.resolve("people"))).containsExactly("ada", "bob");
    assertThat(ids(folder.resolve("project"))).containsExactly("project");
  }

  @Test
  void should_keep_ids_plain_and_apart() throws IOException {
    write("a/One two$.java", "");
    write("b/One two$.java", "");

    assertThat(ids(folder.resolve("a/One two$.java"), folder.resolve("b/One two$.java")))
        .containsExactly("One_two_", "One_two_-2");
  }
}
