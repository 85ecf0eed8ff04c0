package dev.gauntlet.grade.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.grade.result.GradedItem;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoringTest {
  private static final Map<String, Integer> KINDS =
      Map.of("sequential", 100, "lincheck", 100, "vmlens", 100);

  @Test
  void should_give_all_points_if_all_is_clean() throws AssignmentException {
    Scoring scoring = scoring(KINDS, Map.of(), Credit.EACH_CHECK);
    List<GradedItem> items = scoring.score(allClean());

    assertThat(scoring.maxScore()).isEqualTo(3);
    assertThat(Scoring.sum(items)).isEqualTo(3);
    assertThat(items)
        .extracting(GradedItem::because)
        .containsExactly(
            "0.5 of 0.5: clean",
            "0.5 of 0.5: clean",
            "0.5 of 0.5: clean",
            "0.5 of 0.5: clean",
            "not applicable, worth no points",
            "1 of 1: clean");
  }

  @Test
  void should_lose_no_hundredth_if_points_do_not_divide() throws AssignmentException {
    Scoring scoring = scoring(Map.of("sequential", 1), Map.of(), Credit.EACH_CHECK);

    assertThat(scoring.maxScore()).isEqualTo(0.01);
    assertThat(scoring.score(List.of()))
        .extracting(GradedItem::maxPoints)
        .containsExactly(0.01, 0.0, 0.0, 0.0, 0.0, 0.0);
  }

  @Test
  void should_share_a_check_among_its_engines_if_it_has_points_of_its_own()
      throws AssignmentException {
    Scoring scoring =
        scoring(Map.of("lincheck", 300), Map.of("twoIncrements", 400), Credit.EACH_CHECK);

    assertThat(scoring.score(allClean()))
        .extracting(GradedItem::points)
        .containsExactly(0.0, 0.0, 3.0, 2.0, 0.0, 2.0);
  }

  @Test
  void should_earn_nothing_for_any_verdict_but_clean() throws AssignmentException {
    Scoring scoring = scoring(KINDS, Map.of(), Credit.EACH_CHECK);

    List<GradedItem> items =
        scoring.score(
            List.of(
                new Answer("sequential", CheckResult.clean("should_count", 1, "once")),
                new Answer("lincheck", flagged("TallyModel")),
                new Answer("lincheck", CheckResult.inconclusive("twoIncrements", 9, "timed out"))));

    assertThat(items)
        .extracting(GradedItem::because)
        .containsExactly(
            "0 of 0.5: came to no verdict",
            "0.5 of 0.5: clean",
            "0 of 0.5: flagged",
            "0 of 0.5: came to no verdict",
            "not applicable, worth no points",
            "0 of 1: came to no verdict");
    assertThat(items.get(0).message()).isEqualTo("it was not asked");
    assertThat(items.get(3).message()).isEqualTo("timed out");
    assertThat(items.get(4).message()).isEqualTo("Lincheck cannot time");
  }

  @Test
  void should_hold_an_engine_to_all_its_checks_if_told_so() throws AssignmentException {
    Scoring scoring = scoring(KINDS, Map.of(), Credit.WHOLE_ENGINE);

    List<Answer> answers = new java.util.ArrayList<>(allClean());
    answers.set(2, new Answer("lincheck", flagged("TallyModel")));
    List<GradedItem> items = scoring.score(answers);

    assertThat(Scoring.sum(items)).isEqualTo(2);
    assertThat(items.get(3).because())
        .isEqualTo("0 of 0.5: clean, but not all that lincheck asks is");
  }

  @Test
  void should_give_nothing_for_what_is_withheld() throws AssignmentException {
    Scoring scoring = scoring(KINDS, Map.of(), Credit.EACH_CHECK);

    List<GradedItem> items = scoring.withheld(allClean(), "its records were forged");

    assertThat(Scoring.sum(items)).isZero();
    assertThat(items.get(0).because()).isEqualTo("0 of 0.5: its records were forged");
    assertThat(items.get(0).verdict()).isEqualTo(Verdict.CLEAN);
  }

  @Test
  void should_refuse_points_that_nobody_can_earn() {
    assertThatThrownBy(
            () -> scoring(Map.of("vmlens", 100), Map.of("twoIncrements", 1), Credit.EACH_CHECK))
        .isInstanceOf(AssignmentException.class)
        .hasMessageStartingWith("points.vmlens: there is no check left");
    assertThatThrownBy(() -> scoring(KINDS, Map.of("waiting", 1), Credit.EACH_CHECK))
        .hasMessageStartingWith("points.check.waiting: there is no check left");
  }

  @Test
  void should_refuse_answers_that_were_not_asked_for() throws AssignmentException {
    Scoring scoring = scoring(KINDS, Map.of(), Credit.EACH_CHECK);
    Answer answer = new Answer("vmlens", CheckResult.clean("twoIncrements", 1, "x"));

    assertThatThrownBy(() -> scoring.score(List.of(answer, answer)))
        .hasMessageContaining("answered twice");
    assertThatThrownBy(
            () -> scoring.score(List.of(new Answer("vmlens", CheckResult.clean("x", 1, "x")))))
        .hasMessageContaining("not planned");
  }

  private static Scoring scoring(
      Map<String, Integer> kinds, Map<String, Integer> checks, Credit credit)
      throws AssignmentException {
    return Scoring.of(new PointRules(kinds, checks, credit), Plans.planned());
  }

  private static List<Answer> allClean() {
    return Plans.planned().stream()
        .filter(p -> p.notApplicable() == null)
        .map(p -> new Answer(p.kind(), CheckResult.clean(p.name(), 1, "all")))
        .toList();
  }

  private static CheckResult flagged(String name) {
    return CheckResult.flagged(
        name,
        5,
        new Evidence(
            Evidence.Kind.INTERLEAVING, "it broke", List.of(), List.of(), List.of(), List.of()));
  }
}
