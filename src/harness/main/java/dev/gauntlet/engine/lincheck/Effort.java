package dev.gauntlet.engine.lincheck;

import dev.gauntlet.engine.Budget;
import java.time.Duration;

/**
 * How much is explored for a budget. A least part is always explored, because nearly every defect
 * that is found at all is found by it; what follows fits into a time, so that a check that is slow
 * to explore costs no more than others. Time is processor time.
 *
 * @param leastSchedules schedules of a scenario that are tried in any case
 * @param mostSchedules schedules of a scenario that are tried at most
 * @param scenarioTime the time after which no further schedule of a scenario is begun
 * @param modelRounds rounds of a model, of ten generated sets of calls each
 * @param leastOfSet schedules of each set of calls that are tried in any case
 * @param modelSchedules schedules of each set of calls that are tried at most
 * @param stressRounds rounds of the model on real threads, of ten sets of calls each; none below
 *     thorough, because for them each class is put back as it was, which takes longer than all the
 *     rest, and real threads are what jcstress has
 * @param modelTime the time that the sets share, after which no further schedule is begun, but for
 *     the least, and no further round of a model, but for the first two
 * @param limit when a check counts as hung
 */
record Effort(
    int leastSchedules,
    int mostSchedules,
    Duration scenarioTime,
    int modelRounds,
    int leastOfSet,
    int modelSchedules,
    int stressRounds,
    Duration modelTime,
    Duration limit) {

  /** The effort for a budget. */
  static Effort of(Budget budget) {
    return switch (budget) {
      case QUICK -> new Effort(60, 60, millis(60), 2, 8, 200, 0, millis(2_500), minutes(5));
      case DEFAULT -> new Effort(60, 120, millis(120), 2, 10, 400, 0, millis(4_000), minutes(6));
      case THOROUGH ->
          new Effort(
              1_000, 50_000, millis(90_000), 60, 1_000, 5_000, 10, millis(90_000), minutes(10));
    };
  }

  private static Duration millis(int millis) {
    return Duration.ofMillis(millis);
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }
}
