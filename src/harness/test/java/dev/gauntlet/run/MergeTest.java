package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.run.Merge.ConflictException;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.EngineResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Outcome;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.Results.Source;
import dev.gauntlet.verdict.SubjectResult;
import dev.gauntlet.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergeTest {
  private static final EngineResult CLEAN =
      EngineResult.of(List.of(CheckResult.clean("c", 1, "all")));
  private static final EngineResult FLAGGED =
      EngineResult.of(
          List.of(CheckResult.flagged("c", 1, Evidence.ofOutcomes("broke", List.of()))));
  private static final EngineResult INCONCLUSIVE =
      EngineResult.of(List.of(CheckResult.inconclusive("c", 1, "limit")));

  @Test
  void should_join_shards_in_the_order_of_the_catalogue() {
    Results joined =
        merge(
            run(buggy("b", "Wrong", Map.of("lincheck", FLAGGED))),
            run(
                correct("b", "Right", Map.of("lincheck", CLEAN)),
                correct("a", "Other", Map.of("lincheck", CLEAN))));
    assertThat(joined.subjects())
        .extracting(SubjectResult::path)
        .containsExactly("a/Other", "b/Right", "b/Wrong");
    assertThat(joined.summary()).isEqualTo(new Results.Summary(2, 2, 1, 3, 0, 0, 0));
    assertThat(joined.millis()).isEqualTo(20);
  }

  @Test
  void should_join_the_engines_of_a_subject() {
    SubjectResult joined =
        merge(
                run(buggy("a", "Wrong", Map.of("vmlens", CLEAN), "vmlens")),
                run(buggy("a", "Wrong", Map.of("lincheck", FLAGGED), "lincheck")))
            .subjects()
            .get(0);
    assertThat(joined.engines().keySet()).containsExactly("lincheck", "vmlens");
    assertThat(joined.expected()).containsExactly("lincheck", "vmlens");
    assertThat(joined.outcome()).isEqualTo(Outcome.MISSED);
  }

  @Test
  void should_forgive_no_miss_whatever_the_order() {
    Results hit = run(buggy("a", "Wrong", Map.of("lincheck", FLAGGED), "lincheck"));
    Results miss = run(buggy("a", "Wrong", Map.of("lincheck", CLEAN), "lincheck"));
    assertThat(merge(hit, miss).subjects()).isEqualTo(merge(miss, hit).subjects());
    SubjectResult joined = merge(hit, miss).subjects().get(0);
    assertThat(joined.outcome()).isEqualTo(Outcome.MISSED);
    assertThat(joined.engines().get("lincheck").repeats())
        .isEqualTo(Map.of("clean", 1, "flagged", 1));
  }

  @Test
  void should_keep_the_evidence_of_a_false_alarm() {
    EngineResult joined =
        merge(
                run(correct("a", "Right", Map.of("lincheck", FLAGGED))),
                run(correct("a", "Right", Map.of("lincheck", INCONCLUSIVE))),
                run(correct("a", "Right", Map.of("lincheck", CLEAN))))
            .subjects()
            .get(0)
            .engines()
            .get("lincheck");
    assertThat(joined.verdict()).isEqualTo(Verdict.FLAGGED);
    assertThat(joined.checks().get(0).evidence()).isNotNull();
  }

  @Test
  void should_count_on_from_counts() {
    EngineResult thrice = FLAGGED.repeated(Map.of("flagged", 3));
    assertThat(
            merge(
                    run(buggy("a", "Wrong", Map.of("lincheck", thrice), "lincheck")),
                    run(buggy("a", "Wrong", Map.of("lincheck", FLAGGED), "lincheck")))
                .subjects()
                .get(0)
                .engines()
                .get("lincheck")
                .repeats())
        .isEqualTo(Map.of("flagged", 4));
  }

  @Test
  void should_leave_a_single_run_as_it_is() {
    Results run = run(correct("a", "Right", Map.of("lincheck", CLEAN)));
    assertThat(merge(run)).isEqualTo(run);
  }

  @Test
  void should_refuse_runs_of_different_budgets() {
    Results run = run(correct("a", "Right", Map.of("lincheck", CLEAN)));
    Results other =
        new Results(Results.SCHEMA, "thorough", 0, "17", 2, 1, Map.of(), run.summary(), List.of());
    assertThatThrownBy(() -> merge(run, other))
        .isInstanceOf(ConflictException.class)
        .hasMessage("the budget differs between 'run 1' and 'run 2': quick, thorough");
  }

  @Test
  void should_refuse_runs_of_different_engines_or_sources() {
    Results run = run(correct("a", "Right", Map.of("lincheck", CLEAN)));
    Results other =
        new Results(
            Results.SCHEMA,
            "quick",
            0,
            "17",
            2,
            1,
            Map.of("lincheck", "2.0"),
            run.summary(),
            List.of());
    assertThatThrownBy(() -> merge(run, other))
        .hasMessage("the version of lincheck differs between 'run 1' and 'run 2': 3.7, 2.0");
    assertThatThrownBy(
            () ->
                merge(
                    run.showing(run.subjects(), Map.of("a/R.java", new Source("R.java", "one"))),
                    run.showing(run.subjects(), Map.of("a/R.java", new Source("R.java", "two")))))
        .hasMessage("the source a/R.java differs between 'run 1' and 'run 2'");
  }

  @Test
  void should_refuse_a_subject_of_two_kinds_or_of_none() {
    assertThatThrownBy(
            () ->
                merge(
                    run(correct("a", "It", Map.of("lincheck", CLEAN))),
                    run(buggy("a", "It", Map.of("lincheck", CLEAN)))))
        .hasMessage("a/It is of different kinds in different runs");
    assertThatThrownBy(() -> merge(run(subject("a", "It", "odd", Map.of()))))
        .hasMessage("there is no kind of subject 'odd'");
  }

  private static Results merge(Results... runs) {
    Map<String, Results> named = new LinkedHashMap<>();
    for (Results run : runs) {
      named.put("run " + (named.size() + 1), run);
    }
    return Merge.of(named);
  }

  private static Results run(SubjectResult... subjects) {
    List<SubjectResult> all = List.of(subjects);
    return new Results(
        Results.SCHEMA,
        "quick",
        0,
        "17",
        2,
        10,
        Map.of("lincheck", "3.7"),
        Results.Summary.of(all),
        all);
  }

  private static SubjectResult correct(
      String pattern, String name, Map<String, EngineResult> engines) {
    return subject(pattern, name, "correct", engines);
  }

  private static SubjectResult buggy(
      String pattern, String name, Map<String, EngineResult> engines, String... expected) {
    return subject(pattern, name, "buggy", engines, expected);
  }

  private static SubjectResult subject(
      String pattern,
      String name,
      String kind,
      Map<String, EngineResult> engines,
      String... expected) {
    return new SubjectResult(
        pattern,
        name,
        "a." + name,
        kind,
        null,
        null,
        null,
        List.of(expected),
        Outcome.AS_EXPECTED,
        engines);
  }
}
