package dev.gauntlet.engine.lincheck;

import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.LincheckSettings;
import org.jspecify.annotations.Nullable;

/**
 * Explores a scenario. Which schedules are tried, and in which order, Lincheck decides, the same
 * each time; how they end depends on the seed, and how many there are on the time that they take.
 */
final class ScenarioExploration {
  /** How often a loop may go round before it counts as endless. */
  static final int MOST_LOOPS = 2_000;

  private static final boolean WITH_JDK = true;
  private static final int LOOPS_BEFORE_SWITCH = 10;
  private static final int RECURSION = 20;

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
    Patience.begin(effort.leastSchedules(), effort.scenarioTime());
    LincheckAssertionError failure = failure();
    return new Finding(failure, "model checking: up to " + Patience.granted() + " schedules");
  }

  private @Nullable LincheckAssertionError failure() {
    try {
      Lincheck.runConcurrentTestInternal$lincheck(effort.mostSchedules(), SETTINGS, body);
      return null;
    } catch (LincheckAssertionError e) {
      return e;
    } finally {
      Patience.forget();
    }
  }
}
