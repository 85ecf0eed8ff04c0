package dev.gauntlet.grade.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.grade.result.GradedItem;
import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.OutcomeCount;
import dev.gauntlet.verdict.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class HintTest {
  private static final List<Step> STEPS =
      List.of(
          step(0, 0, "Scenarios.java:4"),
          step(0, 1, "Buffer.java:12"),
          step(1, 1, "Buffer.java:20"),
          step(0, 1, "Buffer.java:13"));

  @Test
  void should_name_the_line_after_which_another_thread_comes_in() {
    assertThat(hint("lincheck", Evidence.Kind.INTERLEAVING, STEPS))
        .startsWith("Another thread comes in right after Buffer.java:12.");
  }

  @Test
  void should_name_where_each_thread_stands_in_the_end_if_it_hangs() {
    assertThat(hint("vmlens", Evidence.Kind.HANG, STEPS))
        .contains("at Buffer.java:13 and Buffer.java:20.");
  }

  @Test
  void should_name_the_result_that_must_not_come() {
    Evidence evidence =
        Evidence.ofOutcomes(
            "stale",
            List.of(
                new OutcomeCount("0, 1", 5, "ACCEPTABLE", ""),
                new OutcomeCount("1, 0", 2, "FORBIDDEN", ""),
                new OutcomeCount("2, 2", 0, "FORBIDDEN", "")));

    assertThat(Hint.of("jcstress", CheckResult.flagged("x", 1, evidence)))
        .startsWith("The result 1, 0 came");
  }

  @Test
  void should_send_nobody_looking_for_threads_if_a_sequential_test_fails() {
    assertThat(hint(GradedItem.SEQUENTIAL, Evidence.Kind.EXCEPTION, STEPS))
        .startsWith("This needs no second thread");
  }

  @Test
  void should_say_something_of_every_kind_even_without_steps() {
    for (Evidence.Kind kind : Evidence.Kind.values()) {
      assertThat(hint("vmlens", kind, List.of())).isNotBlank().doesNotContain(", at");
    }
  }

  @Test
  void should_be_silent_if_nothing_was_flagged() {
    assertThat(Hint.of("lincheck", CheckResult.clean("x", 1, "all"))).isEmpty();
  }

  private static String hint(String kind, Evidence.Kind evidence, List<Step> steps) {
    return Hint.of(
        kind,
        CheckResult.flagged(
            "x", 1, new Evidence(evidence, "m", List.of("a", "b"), steps, List.of(), List.of())));
  }

  private static Step step(int thread, int depth, String location) {
    return new Step(thread, depth, Action.READ, "reads", location, null);
  }
}
