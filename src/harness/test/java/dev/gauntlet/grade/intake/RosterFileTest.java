package dev.gauntlet.grade.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.grade.result.Student;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterFileTest {
  @TempDir private Path folder;

  private RosterFile roster(String text) throws IOException {
    return RosterFile.read(Files.writeString(folder.resolve("roster.csv"), text));
  }

  private static Submission submission(String name) {
    return new Submission("id", Path.of(name));
  }

  @Test
  void should_know_who_shares_a_submission() throws IOException {
    RosterFile roster =
        roster("submission,name,email\nada.zip,\"Love, Ada\",ada@example.org\nada,Bob,\ncy,Cy,\n");

    assertThat(roster.studentsOf(submission("ada.zip")))
        .extracting(Student::name)
        .containsExactly("Love, Ada", "Bob");
    assertThat(roster.studentsOf(submission("dora.zip"))).isEmpty();
  }

  @Test
  void should_find_students_by_what_canvas_and_moodle_put_into_names() throws IOException {
    RosterFile roster =
        roster(
            "\uFEFFStudent;ID;SIS Login ID;Section\nDoe, Jane;4711;jdoe;A\nRoe, Rick;4712;rroe;B\n");

    assertThat(roster.studentsOf(submission("doejane_4711_99_Counter.zip")))
        .extracting(Student::canvasId)
        .containsExactly("4711");
    assertThat(roster.studentsOf(submission("rroe.java")))
        .extracting(Student::section)
        .containsExactly("B");
    assertThat(roster.studentsOf(submission("roe.java"))).isEmpty();
  }

  @Test
  void should_say_what_a_roster_must_have() {
    assertThatThrownBy(() -> roster("colour\nred\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("it names nobody");
  }
}
