package dev.gauntlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.grade.report.GradesFile;
import dev.gauntlet.grade.result.AssignmentSummary;
import dev.gauntlet.grade.result.Gradebook;
import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.result.Isolation;
import dev.gauntlet.grade.result.Status;
import dev.gauntlet.grade.result.Visibility;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeGradesCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void should_join_shards_and_render_them() throws IOException {
    GradesFile.write(book(0, "a", Status.GRADED), folder.resolve("1"));
    GradesFile.write(book(0, "b", Status.GRADED), folder.resolve("2"));

    assertThat(merge("--format", "csv")).isZero();

    assertThat(out.toString()).startsWith("2 submissions written to");
    assertThat(GradesFile.read(folder.resolve("all")).submissions())
        .extracting(Graded::id)
        .containsExactly("a", "b");
    assertThat(folder.resolve("all/canvas.csv")).exists();
    assertThat(folder.resolve("all/index.html")).doesNotExist();
  }

  @Test
  void should_say_that_a_person_must_look_if_one_was_tampered_with() {
    GradesFile.write(book(0, "a", Status.TAMPERED), folder.resolve("1"));
    GradesFile.write(book(0, "b", Status.GRADED), folder.resolve("2"));

    assertThat(merge()).isEqualTo(Main.INCONCLUSIVE);
    assertThat(folder.resolve("all/index.html")).exists();
  }

  @Test
  void should_refuse_what_does_not_belong_together() {
    GradesFile.write(book(0, "a", Status.GRADED), folder.resolve("1"));
    GradesFile.write(book(1, "b", Status.GRADED), folder.resolve("2"));

    assertThat(merge()).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines(
            "gauntlet: the gradebooks differ in seed: 0 and 1; merge only shards of one run\n");
  }

  @Test
  void should_name_the_folder_without_grades() {
    GradesFile.write(book(0, "a", Status.GRADED), folder.resolve("1"));

    assertThat(merge()).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString()).startsWith("gauntlet: no grades in '" + folder.resolve("2") + "'");
    assertThat(err.toString().lines()).hasSize(1);
  }

  private int merge(String... more) {
    String[] arguments = {
      "merge-grades",
      folder.resolve("1").toString(),
      folder.resolve("2").toString(),
      "--out",
      folder.resolve("all").toString()
    };
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
  }

  private static Gradebook book(long seed, String id, Status status) {
    Graded graded =
        new Graded(
            id,
            id,
            List.of(),
            id,
            "C",
            null,
            status,
            "all clean",
            List.of(),
            0,
            10,
            List.of(),
            List.of(),
            List.of(),
            5,
            null);
    return new Gradebook(
        Gradebook.SCHEMA,
        "counter",
        new AssignmentSummary("t", "c", 10, Visibility.HINT, null, List.of()),
        "quick",
        seed,
        "17",
        2,
        Map.of(),
        new Isolation("plain", List.of(), List.of()),
        List.of(graded),
        1);
  }
}
