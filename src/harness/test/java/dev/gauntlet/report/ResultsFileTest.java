package dev.gauntlet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.EngineResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Outcome;
import dev.gauntlet.verdict.OutcomeCount;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.SubjectResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFileTest {
  @TempDir private Path folder;

  @Test
  void should_read_what_it_wrote() throws Exception {
    ResultsFile.write(results(), folder);
    assertThat(ResultsFile.read(folder)).isEqualTo(results());
  }

  @Test
  void should_write_the_names_of_the_format() throws Exception {
    ResultsFile.write(results(), folder);
    assertThat(Files.readString(folder.resolve(ResultsFile.NAME)))
        .contains(
            "\"schema\": \"gauntlet/1\"",
            "\"verdict\": \"flagged\"",
            "\"outcome\": \"as-expected\"",
            "\"kind\": \"outcomes\"",
            "\"expect\": \"FORBIDDEN\"",
            "\"falseAlarms\": 0",
            "<script>");
  }

  @Test
  void should_say_what_is_wrong_if_the_file_is_of_another_format() throws Exception {
    Files.writeString(folder.resolve(ResultsFile.NAME), "{\"schema\": \"other/1\"}");
    assertThatThrownBy(() -> ResultsFile.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not of the format gauntlet/1");
    Files.writeString(folder.resolve(ResultsFile.NAME), "nonsense {");
    assertThatThrownBy(() -> ResultsFile.read(folder)).isInstanceOf(IOException.class);
  }

  @Test
  void should_fail_if_the_file_cannot_be_written() {
    assertThatThrownBy(() -> ResultsFile.write(results(), folder.resolve("missing")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot write");
  }

  @Test
  void should_tell_deviations_in_the_matrix() {
    Results missed =
        new Results(
            Results.SCHEMA,
            "quick",
            0,
            "17",
            2,
            5,
            Map.of("jcstress", "0.16"),
            new Results.Summary(1, 0, 1, 0, 1, 0, 0),
            List.of(
                subject(
                    Outcome.MISSED,
                    EngineResult.of(List.of(CheckResult.clean("Test", 3, "9 samples"))))));
    assertThat(new Matrix(missed).render())
        .contains(
            "clean* 0.0s", "MISSED", "missed:", "counter/X: jcstress clean (Test: 9 samples)");
  }

  private static Results results() {
    CheckResult flag =
        CheckResult.flagged(
                "Test",
                3,
                Evidence.ofOutcomes(
                    "<script>", List.of(new OutcomeCount("1, 1", 2, "FORBIDDEN", "lost"))))
            .reproducedBy("again");
    List<SubjectResult> subjects =
        List.of(subject(Outcome.AS_EXPECTED, EngineResult.of(List.of(flag))));
    return new Results(
        Results.SCHEMA,
        "quick",
        0,
        "17",
        2,
        5,
        Map.of("jcstress", "0.16"),
        Results.Summary.of(subjects),
        subjects);
  }

  private static SubjectResult subject(Outcome outcome, EngineResult result) {
    return new SubjectResult(
        "counter",
        "X",
        "a.X",
        "buggy",
        "ATOMICITY",
        "CWE-366",
        "",
        List.of("jcstress"),
        outcome,
        Map.of("jcstress", result));
  }
}
