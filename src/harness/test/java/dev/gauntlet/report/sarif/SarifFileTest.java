package dev.gauntlet.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gauntlet.report.golden.Golden;
import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.EngineResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Outcome;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.Step;
import dev.gauntlet.verdict.SubjectResult;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SarifFileTest {
  /** The schema of OASIS, out of the test dependency that carries it. */
  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    try (InputStream in =
        SarifFileTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(Objects.requireNonNull(in), InputFormat.JSON);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void should_be_valid_by_the_schema() {
    assertThat(errors(SarifFile.render(Golden.results()))).isEmpty();
  }

  @Test
  void should_be_refused_by_the_schema_if_something_is_misspelt() {
    String wrong = SarifFile.render(Golden.results()).replace("\"ruleIndex\"", "\"ruleindex\"");
    assertThat(errors(wrong)).isNotEmpty();
  }

  @Test
  void should_suppress_what_is_wrong_on_purpose_and_nothing_else() {
    for (JsonObject result : results(Golden.results())) {
      boolean error = result.get("level").getAsString().equals("error");
      assertThat(result.has("suppressions")).as(result.toString()).isNotEqualTo(error);
    }
  }

  @Test
  void should_make_an_error_of_each_false_alarm_missed_defect_and_flagged_submission() {
    assertThat(
            results(Golden.results()).stream()
                .filter(r -> r.get("level").getAsString().equals("error"))
                .map(r -> r.get("ruleId").getAsString()))
        .containsExactlyInAnyOrder(
            "data-race/vmlens", "missed/vmlens", "exception/lincheck", "outcomes/jcstress");
  }

  @Test
  void should_tell_a_check_that_did_not_complete_as_a_notification() {
    JsonObject invocation =
        run(Golden.results()).getAsJsonArray("invocations").get(0).getAsJsonObject();
    assertThat(invocation.get("executionSuccessful").getAsBoolean()).isFalse();
    assertThat(invocation.getAsJsonArray("toolExecutionNotifications").toString())
        .contains("counter/SlowCounter: lincheck was inconclusive in CounterModel");
  }

  @Test
  void should_name_files_from_the_root_of_the_repository() {
    assertThat(location(flagOf("NotifyOneBoundedBuffer")))
        .contains(
            "src/patterns/main/java/dev/gauntlet/patterns/boundedbuffer/NotifyOneBoundedBuffer.java",
            "\"startLine\":4");
  }

  @Test
  void should_point_at_the_declaration_if_the_evidence_has_no_line() {
    JsonObject outcomes =
        results(Golden.results()).stream()
            .filter(r -> r.get("ruleId").getAsString().equals("atomicity/jcstress"))
            .findFirst()
            .orElseThrow();
    assertThat(location(outcomes)).contains("VolatileCounter.java", "\"startLine\":6");
  }

  @Test
  void should_show_all_threads_in_the_first_flow_and_each_in_the_second() {
    JsonArray flows = flagOf("NotifyOneBoundedBuffer").getAsJsonArray("codeFlows");
    JsonArray merged = threadFlows(flows, 0);
    assertThat(merged).hasSize(1);
    assertThat(steps(merged.get(0)).get(4).toString())
        .contains("consumer 2 → consumer 1: buffer.take()", "\"executionOrder\":5");
    JsonArray apart = threadFlows(flows, 1);
    assertThat(apart).hasSize(3);
    List<Integer> order = new ArrayList<>();
    apart.forEach(
        thread ->
            steps(thread)
                .forEach(s -> order.add(s.getAsJsonObject().get("executionOrder").getAsInt())));
    Collections.sort(order);
    assertThat(order).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  }

  @Test
  void should_say_at_each_step_what_is_known_of_each_variable() {
    JsonArray flows = flagOf("NotifyOneBoundedBuffer").getAsJsonArray("codeFlows");
    JsonArray steps = steps(threadFlows(flows, 0).get(0));
    assertThat(steps.get(0).getAsJsonObject().getAsJsonObject("state").size()).isZero();
    assertThat(steps.get(11).getAsJsonObject().get("state"))
        .hasToString("{\"items.isEmpty()\":{\"text\":\"true\"},\"size\":{\"text\":\"1\"}}");
  }

  @Test
  void should_give_a_flag_the_same_fingerprint_whatever_the_schedule() {
    Results one = withSteps(3, "one");
    Results other = withSteps(9, "other");
    assertThat(fingerprint(one)).isEqualTo(fingerprint(other)).matches("[0-9a-f]{16}:1");
    List<String> all =
        results(Golden.results()).stream()
            .map(r -> r.get("partialFingerprints").toString())
            .toList();
    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void should_keep_within_the_steps_that_github_keeps() {
    String rendered = SarifFile.render(withSteps(10_000, "long"));
    assertThat(errors(rendered)).isEmpty();
    JsonArray flows = results(withSteps(10_000, "long")).get(0).getAsJsonArray("codeFlows");
    assertThat(steps(threadFlows(flows, 0).get(0))).hasSize(Flows.MOST_STEPS);
    assertThat(flows.toString()).contains("the first 500 of 10000");
  }

  @Test
  void should_keep_the_errors_if_there_are_more_results_than_github_keeps() {
    SubjectResult note = withSteps(1, "note").subjects().get(0);
    List<SubjectResult> many = new ArrayList<>(Collections.nCopies(6_000, note));
    many.add(
        new SubjectResult(
            "counter",
            "LockCounter",
            "a.LockCounter",
            "correct",
            null,
            null,
            null,
            List.of(),
            Outcome.FALSE_ALARM,
            note.engines()));
    List<JsonObject> results = results(run(many));
    assertThat(results).hasSize(5_000);
    assertThat(results.get(0).get("level").getAsString()).isEqualTo("error");
    assertThat(run(run(many)).get("properties").toString()).contains("\"leftOut\":1001");
  }

  private static Results withSteps(int number, String message) {
    List<Step> steps =
        Collections.nCopies(number, new Step(0, 0, Action.READ, "read x → 1", "X.java:1", "1"));
    CheckResult check =
        CheckResult.flagged(
            "check",
            1,
            new Evidence(
                Evidence.Kind.INTERLEAVING, message, List.of("main"), steps, List.of(), List.of()));
    return run(
        List.of(
            new SubjectResult(
                "counter",
                "X",
                "a.X",
                "buggy",
                "ATOMICITY",
                "CWE-366",
                "",
                List.of("lincheck"),
                Outcome.AS_EXPECTED,
                Map.of("lincheck", EngineResult.of(List.of(check))))));
  }

  private static Results run(List<SubjectResult> subjects) {
    return new Results(
        Results.SCHEMA,
        "quick",
        0,
        "17",
        2,
        1,
        Map.of("lincheck", "3.7"),
        Results.Summary.of(subjects),
        subjects);
  }

  private static String fingerprint(Results results) {
    return results(results)
        .get(0)
        .getAsJsonObject("partialFingerprints")
        .get("primaryLocationLineHash")
        .getAsString();
  }

  private static JsonObject flagOf(String subject) {
    return results(Golden.results()).stream()
        .filter(r -> r.getAsJsonObject("properties").get("subject").getAsString().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private static String location(JsonObject result) {
    return result.getAsJsonArray("locations").get(0).toString();
  }

  private static JsonArray threadFlows(JsonArray flows, int number) {
    return flows.get(number).getAsJsonObject().getAsJsonArray("threadFlows");
  }

  private static JsonArray steps(JsonElement threadFlow) {
    return threadFlow.getAsJsonObject().getAsJsonArray("locations");
  }

  private static List<JsonObject> results(Results results) {
    return StreamSupport.stream(run(results).getAsJsonArray("results").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private static JsonObject run(Results results) {
    return JsonParser.parseString(SarifFile.render(results))
        .getAsJsonObject()
        .getAsJsonArray("runs")
        .get(0)
        .getAsJsonObject();
  }

  private static List<Error> errors(String sarif) {
    return SCHEMA.validate(sarif, InputFormat.JSON);
  }
}
