package dev.gauntlet.grade.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.engine.Budget;
import dev.gauntlet.grade.result.Visibility;
import dev.gauntlet.subject.Catalogue;
import dev.gauntlet.subject.Pattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentFileTest {
  private static final Catalogue CATALOGUE = new Catalogue(List.of(Plans.tally()));

  @TempDir private Path folder;

  @Test
  void should_read_everything() throws AssignmentException {
    Assignment read =
        read(
            """
            title = "Tallies, week 3"
            pattern = "tally"
            budget = "thorough"
            seed = 7
            deadline = 2026-12-01T23:59:00+01:00
            visibility = "verdict"
            credit = "whole-engine"
            [points]
            sequential = 2
            lincheck = 2.5
            [points.check]
            twoIncrements = 4
            should_be_zero_if_new = 1
            [types]
            forbidden = ["java.util.concurrent.**"]
            allowed = ["java.util.concurrent.locks.*"]
            [limits]
            wall-seconds = 30
            """);

    assertThat(read.title()).isEqualTo("Tallies, week 3");
    assertThat(read.pattern().id()).isEqualTo("tally");
    assertThat(read.budget()).isEqualTo(Budget.THOROUGH);
    assertThat(read.seed()).isEqualTo(7);
    assertThat(read.deadline()).isEqualTo(OffsetDateTime.parse("2026-12-01T23:59:00+01:00"));
    assertThat(read.visibility()).isEqualTo(Visibility.VERDICT);
    assertThat(read.points().credit()).isEqualTo(Credit.WHOLE_ENGINE);
    assertThat(read.points().kinds()).isEqualTo(Map.of("sequential", 200, "lincheck", 250));
    assertThat(read.points().checks())
        .isEqualTo(Map.of("twoIncrements", 400, "should_be_zero_if_new", 100));
    assertThat(read.types().forbidden()).containsExactly("java.util.concurrent.**");
    assertThat(read.limits().wallSeconds()).isEqualTo(30);
    assertThat(read.limits().memoryMib()).isEqualTo(Limits.STANDARD.memoryMib());
  }

  @Test
  void should_share_a_hundred_points_if_none_are_named() throws AssignmentException {
    Assignment read = read("pattern = \"tally\"\n");

    assertThat(read.points().kinds())
        .isEqualTo(Map.of("sequential", 3334, "lincheck", 3333, "vmlens", 3333));
    assertThat(read.visibility()).isEqualTo(Visibility.HINT);
  }

  /** What is wrong, and the one line that says so. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title = 3                              | assignment.toml:2: title must be text on one line, in quotes, but is 3
          visibilty = "hint"                     | assignment.toml:2: visibilty is not known
          visibility = "all"                     | assignment.toml:2: visibility must be one of [verdict, hint, interleaving], but is "all"
          budget = true                          | assignment.toml:2: budget must be text
          seed = "x"                             | assignment.toml:2: seed must be a whole number, but is "x"
          deadline = "2026-12-01"                | assignment.toml:2: deadline must be a date with time and offset
          deadline = 2026-12-01T23:59:00         | assignment.toml:2: deadline must be a date with time and offset
          points = 3                             | assignment.toml:2: points must be a table, written [points], but is 3
          points.jcstress = 3                    | assignment.toml:2: points.jcstress asks nothing of tally
          points.lincheck = -1                   | assignment.toml:2: points.lincheck must be points
          points.lincheck = 0.125                | assignment.toml:2: points.lincheck must be points
          points.lincheck = "many"               | assignment.toml:2: points.lincheck must be points
          points.check.threeIncrements = 1       | assignment.toml:2: points.check.threeIncrements is no check of tally
          types.forbiden = ["a.B"]               | assignment.toml:2: types.forbiden is not known
          types.forbidden = "a.B"                | assignment.toml:2: types.forbidden must be a list of texts
          types.forbidden = [1]                  | assignment.toml:2: types.forbidden must be a list of texts, but holds 1
          types.forbidden = ["a b"]              | assignment.toml:2: types.forbidden holds "a b"
          types.allowed = ["a.B"]                | assignment.toml:2: types.allowed holds a.B, which is not forbidden
          limits.wall-seconds = 0                | assignment.toml:2: limits.wall-seconds must be a whole number from 1
          limits.memory = 1                      | assignment.toml:2: limits.memory is not known
          pattern = "tally"                      | assignment.toml:2: this is not TOML
          """)
  void should_name_the_line_of_a_mistake(String line, String message) {
    assertThatThrownBy(() -> read("pattern = \"tally\"\n" + line + "\n"))
        .isInstanceOf(AssignmentException.class)
        .message()
        .startsWith(message)
        .hasLineCount(1);
  }

  @Test
  void should_say_what_is_missing() {
    assertThatThrownBy(() -> read("title = \"x\"\n")).hasMessageContaining("pattern is missing");
    assertThatThrownBy(() -> read("pattern = \"tallly\"\n"))
        .hasMessage(
            "assignment.toml:1: pattern is \"tallly\", which ./gauntlet list does not know");
    assertThatThrownBy(() -> AssignmentFile.read(folder.resolve("none.toml"), CATALOGUE))
        .hasMessageStartingWith("there is no file");
  }

  @Test
  void should_refuse_another_encoding() throws IOException {
    Path file = folder.resolve("assignment.toml");
    Files.write(file, new byte[] {'#', (byte) 0xE4, '\n'});

    assertThatThrownBy(() -> AssignmentFile.read(file, CATALOGUE))
        .hasMessage("assignment.toml is not in UTF-8; save it as that");
  }

  @Test
  void should_name_the_place_of_a_key_that_fell_into_a_table() {
    assertThatThrownBy(() -> read("pattern = \"tally\"\n[limits]\ncredit = \"each-check\"\n"))
        .hasMessageStartingWith("assignment.toml:3: limits.credit is not known");
  }

  @Test
  void should_ask_the_standard_of_a_pattern_without_a_file() {
    Pattern pattern = Plans.tally();

    assertThat(Assignment.standard(pattern).visibility()).isEqualTo(Visibility.INTERLEAVING);
    assertThat(Assignment.standard(pattern).summary(100).rules()).hasSize(2);
  }

  private Assignment read(String text) throws AssignmentException {
    Path file = folder.resolve("assignment.toml");
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AssignmentFile.read(file, CATALOGUE);
  }
}
