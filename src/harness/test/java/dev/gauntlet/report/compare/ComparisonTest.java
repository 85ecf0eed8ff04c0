package dev.gauntlet.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.report.compare.Comparison.Time;
import dev.gauntlet.report.golden.Golden;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.EngineResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Outcome;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.SubjectResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  @Test
  void should_find_nothing_between_a_run_and_itself() {
    Comparison comparison = Comparison.of(Golden.results(), Golden.results());
    assertThat(comparison.isSame()).isTrue();
    assertThat(comparison.isWorse()).isFalse();
    assertThat(new ComparisonText(comparison).plain()).isEqualTo("Every verdict is the same.\n");
  }

  @Test
  void should_tell_new_flags_from_lost_ones() {
    Results clean = run(Outcome.AS_EXPECTED, clean(1));
    Results flagged = run(Outcome.FALSE_ALARM, flagged());
    Comparison worse = Comparison.of(clean, flagged);
    assertThat(worse.newFlags()).extracting("engine", "why").isNotEmpty();
    assertThat(worse.newFlags().get(0).why()).isEqualTo("c: broke");
    assertThat(worse.lostFlags()).isEmpty();
    assertThat(worse.isWorse()).isTrue();
    Comparison better = Comparison.of(flagged, clean);
    assertThat(better.lostFlags()).hasSize(1);
    assertThat(better.newFlags()).isEmpty();
    assertThat(better.isWorse()).isFalse();
    assertThat(new ComparisonText(better).plain())
        .contains("Lost flags:\n  p/X lincheck: flagged → clean (c: broke)\n");
  }

  @Test
  void should_tell_of_times_only_what_is_notable() {
    assertThat(times(10_000, 14_000)).isEmpty();
    assertThat(times(100, 900)).isEmpty();
    assertThat(times(1_000, 4_000)).containsExactly(new Time("p/X", "lincheck", 1_000, 4_000));
    assertThat(times(4_000, 1_000).get(0).ratio()).isEqualTo(0.25);
    assertThat(times(0, 5_000)).hasSize(1);
  }

  @Test
  void should_tell_which_subjects_are_in_one_run_alone() {
    Results none = run(Outcome.AS_EXPECTED, clean(1)).showing(List.of(), Map.of());
    Results one = run(Outcome.AS_EXPECTED, clean(1));
    assertThat(Comparison.of(none, one).added()).containsExactly("p/X");
    assertThat(Comparison.of(one, none).gone()).containsExactly("p/X");
  }

  private static List<Time> times(long before, long after) {
    return Comparison.of(
            run(Outcome.AS_EXPECTED, clean(before)), run(Outcome.AS_EXPECTED, clean(after)))
        .times();
  }

  private static EngineResult clean(long millis) {
    return EngineResult.of(List.of(CheckResult.clean("c", millis, "all")));
  }

  private static EngineResult flagged() {
    return EngineResult.of(
        List.of(CheckResult.flagged("c", 1, Evidence.ofOutcomes("broke", List.of()))));
  }

  private static Results run(Outcome outcome, EngineResult said) {
    List<SubjectResult> subjects =
        List.of(
            new SubjectResult(
                "p",
                "X",
                "a.X",
                "correct",
                null,
                null,
                null,
                List.of(),
                outcome,
                Map.of("lincheck", said)));
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
}
