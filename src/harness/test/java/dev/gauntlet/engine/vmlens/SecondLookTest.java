package dev.gauntlet.engine.vmlens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Verdict;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class SecondLookTest {
  private static final CheckResult CLEAN = CheckResult.clean("check", 1, "8 interleavings");
  private static final CheckResult RACE = flagged(Evidence.Kind.DATA_RACE);
  private static final CheckResult HANG = flagged(Evidence.Kind.HANG);

  private static CheckResult flagged(Evidence.Kind kind) {
    return CheckResult.flagged(
        "check", 1, new Evidence(kind, "it broke", List.of(), List.of(), List.of(), List.of()));
  }

  private static CheckResult lookAt(CheckResult first, CheckResult... next) throws Exception {
    Queue<CheckResult> due = new ArrayDeque<>(List.of(next));
    CheckResult seen = SecondLook.at(first, due::remove);
    assertThat(due).isEmpty();
    return seen;
  }

  @Test
  void should_believe_a_race_that_is_there_again_and_again() throws Exception {
    assertThat(lookAt(RACE, RACE, RACE, RACE)).isEqualTo(RACE);
    assertThat(lookAt(RACE, RACE, CLEAN, RACE, RACE)).isEqualTo(RACE);
  }

  @Test
  void should_not_believe_a_race_that_is_there_now_and_then() throws Exception {
    CheckResult seen = lookAt(RACE, CLEAN, RACE, CLEAN);
    assertThat(seen.verdict()).isEqualTo(Verdict.CLEAN);
    assertThat(seen.reason()).contains("8 interleavings", "in 2 of 4 explorations", "it broke");
  }

  @Test
  void should_take_what_it_meets_instead() throws Exception {
    assertThat(lookAt(RACE, HANG)).isEqualTo(HANG);
  }

  @Test
  void should_look_once_at_all_else() throws Exception {
    assertThat(lookAt(HANG)).isEqualTo(HANG);
    assertThat(lookAt(CLEAN)).isEqualTo(CLEAN);
  }
}
