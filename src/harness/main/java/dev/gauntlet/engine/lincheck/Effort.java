package dev.gauntlet.engine.lincheck;

import dev.gauntlet.engine.Budget;
import java.time.Duration;

/**
 * How much is explored for a budget. What is explored first is little, because nearly every defect
 * that is found at all is found by it; what follows fits into a time, so that a check that is slow
 * to explore costs no more than others.
 *
 * @param firstSchedules schedules of a scenario that are tried first
 * @param mostSchedules schedules of a scenario that are tried at most
 * @param modelRounds rounds of a model, of ten generated sets of calls each
 * @param modelSchedules schedules tried of each set of calls
 * @param stressRounds rounds of the model on real threads, of ten sets of calls each
 * @param more the time for what follows the first part
 * @param limit when a check counts as hung
 */
record Effort(
    int firstSchedules,
    int mostSchedules,
    int modelRounds,
    int modelSchedules,
    int stressRounds,
    Duration more,
    Duration limit) {

  /** The effort for a budget. */
  static Effort of(Budget budget) {
    return switch (budget) {
      case QUICK -> new Effort(120, 120, 2, 60, 0, Duration.ofMillis(500), Duration.ofMinutes(2));
      case DEFAULT ->
          new Effort(250, 5_000, 2, 120, 1, Duration.ofMillis(500), Duration.ofMinutes(3));
      case THOROUGH ->
          new Effort(1_000, 50_000, 60, 5_000, 10, Duration.ofSeconds(90), Duration.ofSeconds(600));
    };
  }
}
