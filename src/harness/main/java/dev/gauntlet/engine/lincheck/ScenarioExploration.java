package dev.gauntlet.engine.lincheck;

import java.time.Duration;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.LincheckSettings;
import org.jspecify.annotations.Nullable;

/**
 * Explores a scenario. Which schedules are tried, and in which order, Lincheck decides, the same
 * each time; how they end depends on the seed, and how many there are on the time that they take.
 */
final class ScenarioExploration {
  /**
   * How often a loop may go round before it counts as endless. Who waits in an {@link
   * java.util.concurrent.Exchanger} goes round two thousand times before it parks.
   */
  static final int MOST_LOOPS = 5_000;

  /**
   * How often a loop goes round before another thread has its turn. After such a turn no further
   * schedule is planned: what stands behind a longer loop is not explored. Ten times, as Lincheck
   * would have it, is less than the stripes or slots of many a structure.
   */
  static final int LOOPS_BEFORE_SWITCH = 60;

  private static final boolean WITH_JDK = true;
  private static final int RECURSION = 20;
  private static final int PART_IN_HASTE = 3;

  /**
   * Lincheck's own bounds, but for how often a loop may go round before it counts as endless. Fifty
   * times, as it would have it, are soon over for one who waits for a lock, while the holder of the
   * lock is not chosen. An endless loop still comes to the most events that a schedule may have.
   */
  private static final LincheckSettings SETTINGS =
      new LincheckSettings(WITH_JDK, LOOPS_BEFORE_SWITCH, MOST_LOOPS, RECURSION);

  private final Runnable body;
  private final Effort effort;

  ScenarioExploration(Runnable body, Effort effort) {
    this.body = body;
    this.effort = effort;
  }

  Finding explore() {
    LincheckAssertionError failure =
        failure(effort.leastSchedules(), effort.scenarioTime(), ScheduleTime::explore);
    int schedules = Patience.granted();
    boolean hasShortWaits = ScheduleTime.hasShortWaits();
    boolean hasOwnParks = ScheduleTime.hasOwnParks();
    if (failure == null && hasShortWaits) {
      Duration time = effort.scenarioTime().dividedBy(PART_IN_HASTE);
      int least = effort.leastSchedules() / PART_IN_HASTE;
      failure = failure(least, time, ScheduleTime::exploreInHaste);
      schedules += Patience.granted();
    }
    if (failure == null && hasOwnParks) {
      // As many again: who looks again after each park is right with any unpark until parks last.
      failure =
          failure(
              effort.leastSchedules(),
              effort.scenarioTime(),
              ScenarioExploration::planOnWithLastingParks);
      schedules += Patience.granted();
    }
    return new Finding(failure, "model checking: up to " + schedules + " schedules");
  }

  private static void planOnWithLastingParks() {
    ScheduleTime.exploreWithLastingParks();
    FurtherPlans.begin();
  }

  /**
   * Explores.
   *
   * @param begin says how waits end
   */
  private @Nullable LincheckAssertionError failure(int least, Duration time, Runnable begin) {
    begin.run();
    Patience.begin(least, time, 1);
    try {
      Lincheck.runConcurrentTestInternal$lincheck(effort.mostSchedules(), SETTINGS, body);
      return null;
    } catch (LincheckAssertionError e) {
      return e;
    } finally {
      Patience.forget();
      ScheduleTime.calm();
      FurtherPlans.end();
    }
  }
}
