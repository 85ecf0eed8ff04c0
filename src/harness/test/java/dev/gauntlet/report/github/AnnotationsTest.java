package dev.gauntlet.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.report.golden.Golden;
import dev.gauntlet.verdict.Outcome;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.SubjectResult;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationsTest {
  @TempDir private Path folder;

  @Test
  void should_tell_the_worst_first_and_where() {
    List<String> annotations = Annotations.of(Golden.results());
    assertThat(annotations.get(0))
        .startsWith(
            "::error file=src/patterns/main/java/dev/gauntlet/patterns/counter/LockCounter.java,"
                + "line=10,title=false alarm%3A counter/LockCounter::vmlens said flagged");
    assertThat(annotations.get(annotations.size() - 1)).startsWith("::warning title=inconclusive");
  }

  @Test
  void should_be_a_single_command_each_whatever_a_subject_is_called() {
    assertThat(Annotations.of(Golden.results()))
        .allMatch(command -> command.matches("::(error|warning) [^:]*::[^\\n\\r]*"));
  }

  @Test
  void should_be_ten_at_most() {
    Results golden = Golden.results();
    SubjectResult slow = golden.with(Outcome.INCONCLUSIVE).get(0);
    SubjectResult wrong = golden.with(Outcome.FALSE_ALARM).get(0);
    List<SubjectResult> many = new ArrayList<>(Collections.nCopies(30, slow));
    many.add(wrong);
    List<String> annotations = Annotations.of(golden.showing(many, Map.of()));
    assertThat(annotations).hasSize(10);
    assertThat(annotations.get(0)).contains("false alarm");
  }

  @Test
  void should_tell_github_only_where_it_asks() throws Exception {
    Path summary = folder.resolve("step");
    assertThat(told(Map.of())).isEmpty();
    assertThat(summary).doesNotExist();
    assertThat(told(Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary.toString())))
        .startsWith("::error ");
    assertThat(Files.readString(summary)).isEqualTo("\n# the summary\n");
  }

  @Test
  void should_append_to_the_step_summary_and_keep_it_within_its_bounds() throws Exception {
    Path summary = folder.resolve("step");
    StepSummary.append(summary, "one\n", Path.of("out", "summary.md"));
    StepSummary.append(summary, "x".repeat(StepSummary.MOST_BYTES), Path.of("out", "summary.md"));
    assertThat(Files.readString(summary))
        .isEqualTo("\none\n\nNo room for Gauntlet's summary here; it is in summary.md.\n");
    Files.writeString(summary, "x".repeat(StepSummary.MOST_BYTES));
    StepSummary.append(summary, "more", Path.of("summary.md"));
    assertThat(summary).hasSize(StepSummary.MOST_BYTES);
  }

  private static String told(Map<String, String> environment) {
    StringWriter out = new StringWriter();
    JobReport.tell(
        Golden.results(),
        "# the summary\n",
        Path.of("summary.md"),
        new PrintWriter(out, true),
        environment);
    return out.toString();
  }
}
