package dev.gauntlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.gauntlet.report.ResultsFile;
import dev.gauntlet.report.golden.Golden;
import dev.gauntlet.report.golden.WorkflowCommands;
import dev.gauntlet.verdict.Results;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that work on the results of runs. */
class ReportCommandsTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path one;
  private Path other;

  @BeforeEach
  void writeRuns() throws Exception {
    Results golden = Golden.results();
    one = Files.createDirectory(folder.resolve("one"));
    other = Files.createDirectory(folder.resolve("other"));
    ResultsFile.write(golden.showing(golden.subjects().subList(0, 2), golden.sources()), one);
    ResultsFile.write(golden.showing(golden.subjects().subList(2, 7), golden.sources()), other);
  }

  @Test
  void should_merge_shards_into_what_the_whole_run_wrote() throws Exception {
    Path joined = folder.resolve("joined");
    assertThat(run("merge", one.toString(), other.toString(), "--out", joined.toString()))
        .isEqualTo(Main.DEVIATES);
    assertThat(joined.resolve("results.sarif")).isRegularFile();
    assertThat(joined.resolve("summary.md")).isRegularFile();
    assertThat(joined.resolve("junit/TEST-counter.xml")).isRegularFile();
    assertThat(ResultsFile.read(joined).subjects())
        .containsExactlyInAnyOrderElementsOf(Golden.results().subjects());
    assertThat(out.toString()).contains("missed:", "Written to");
    assertThat(WorkflowCommands.in(withoutOurs(out.toString()))).isEmpty();
  }

  @Test
  void should_refuse_to_merge_what_is_no_run() throws Exception {
    assertThat(run("merge", one.toString(), folder.toString(), "--out", folder.toString()))
        .isEqualTo(Main.WRONG_INPUT);
    assertLine("'" + folder + "' does not hold the results of a run", "name the folder");
    Path broken = Files.createDirectory(folder.resolve("broken"));
    Files.writeString(broken.resolve("results.json"), "{\"schema\":\"gauntlet/1\"}");
    assertThat(run("merge", broken.toString(), "--out", folder.toString()))
        .isEqualTo(Main.WRONG_INPUT);
    assertLine("lacks something of the format gauntlet/1");
    Files.writeString(broken.resolve("results.json"), "{\n::error::x");
    assertThat(run("merge", broken.toString(), "--out", folder.toString()))
        .isEqualTo(Main.WRONG_INPUT);
    assertLine("is not JSON");
  }

  @Test
  void should_refuse_to_merge_a_run_with_itself() {
    assertThat(run("merge", one.toString(), one + "/../one", "--out", folder.toString()))
        .isEqualTo(Main.WRONG_INPUT);
    assertLine("is named twice; name each run once");
  }

  @Test
  void should_refuse_to_merge_what_cannot_be_compared() {
    Results golden = Golden.results();
    ResultsFile.write(
        new Results(
            Results.SCHEMA,
            "thorough",
            0,
            "17",
            2,
            1,
            golden.engines(),
            golden.summary(),
            golden.subjects()),
        other);
    assertThat(run("merge", one.toString(), other.toString(), "--out", folder.toString()))
        .isEqualTo(Main.WRONG_INPUT);
    assertLine("cannot join these runs: the budget differs between", "quick, thorough");
  }

  @Test
  void should_refuse_to_merge_without_a_place_to_write_to() {
    assertThat(run("merge", one.toString())).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString()).contains("--out");
  }

  @Test
  void should_tell_that_a_subject_fared_worse() throws Exception {
    Results golden = Golden.results();
    ResultsFile.write(
        golden.showing(
            golden.subjects().stream()
                .map(s -> s.judged(s.expected(), golden.subjects().get(2).outcome(), s.engines()))
                .toList(),
            Map.of()),
        other);
    ResultsFile.write(golden, one);
    assertThat(run("compare", one.toString(), other.toString())).isEqualTo(Main.DEVIATES);
    assertThat(out.toString())
        .contains("bounded-buffer/MonitorBoundedBuffer: as-expected → false-alarm");
    assertThat(run("compare", one.toString(), one.toString())).isZero();
    assertThat(out.toString()).contains("Every verdict is the same.");
  }

  @ParameterizedTest
  @CsvSource({"text, Only in", "markdown, ## Only in", "json, added"})
  void should_compare_in_every_format(String format, String expected) {
    assertThat(run("compare", one.toString(), other.toString(), "--format", format)).isZero();
    assertThat(out.toString()).contains(expected);
    assertThat(WorkflowCommands.in(out.toString())).isEmpty();
  }

  @Test
  void should_refuse_to_compare_with_what_is_no_run() {
    assertThat(run("compare", one.toString(), folder.toString())).isEqualTo(Main.WRONG_INPUT);
    assertLine("does not hold the results of a run");
    assertThat(run("compare", one.toString())).isEqualTo(Main.WRONG_INPUT);
  }

  @ParameterizedTest
  @CsvSource({
    "text, ' #  consumer 1'",
    "markdown, '| # | consumer 1 |'",
    "mermaid, sequenceDiagram",
    "json, '\"action\": \"wait\"'"
  })
  void should_explain_in_every_format(String format, String expected) {
    assertThat(explain("--format", format)).isZero();
    assertThat(out.toString()).contains(expected);
  }

  @Test
  void should_explain_as_json_that_can_be_read() {
    assertThat(explain("--format", "json")).isZero();
    assertThat(JsonParser.parseString(out.toString()).getAsJsonArray()).hasSize(1);
  }

  @Test
  void should_refuse_to_explain_what_was_not_flagged() {
    assertThat(explain("--engine", "vmlens")).isEqualTo(Main.WRONG_INPUT);
    assertLine("was not flagged by vmlens");
    assertThat(explain("--format", "pdf")).isEqualTo(Main.WRONG_INPUT);
  }

  private int explain(String... more) {
    String[] all = new String[more.length + 4];
    all[0] = "explain";
    all[1] = "bounded-buffer/NotifyOneBoundedBuffer";
    all[2] = "--out";
    all[3] = one.toString();
    System.arraycopy(more, 0, all, 4, more.length);
    return run(all);
  }

  /** In GitHub Actions the command annotates, which is meant. */
  private static String withoutOurs(String printed) {
    return printed.replaceAll("(?m)^::(error|warning) [^\\n]*$", "");
  }

  private void assertLine(String... parts) {
    assertThat(err.toString()).startsWith("gauntlet: ").contains(parts);
    assertThat(err.toString().lines()).hasSize(1);
    err.getBuffer().setLength(0);
  }

  private int run(String... arguments) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
