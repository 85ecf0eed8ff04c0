package dev.gauntlet.engine.lincheck;

import java.time.Duration;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.LincheckSettings;
import org.jspecify.annotations.Nullable;

/**
 * Explores a scenario. Which schedules are tried, and in which order, Lincheck decides, the same
 * each time; how they end depends on the seed.
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

  private static final int[] STEPS = {1_000, 2_000, 5_000, 10_000, 20_000, 50_000};

  private final Runnable body;
  private final Effort effort;

  ScenarioExploration(Runnable body, Effort effort) {
    this.body = body;
    this.effort = effort;
  }

  Finding explore() {
    long started = System.nanoTime();
    LincheckAssertionError failure = explore(effort.firstSchedules());
    int schedules = effort.firstSchedules();
    int more = more(Duration.ofNanos(System.nanoTime() - started));
    if (failure == null && more > schedules) {
      failure = explore(more);
      schedules = more;
    }
    return new Finding(failure, "model checking: up to " + schedules + " schedules");
  }

  private @Nullable LincheckAssertionError explore(int schedules) {
    try {
      Lincheck.runConcurrentTestInternal$lincheck(schedules, SETTINGS, body);
      return null;
    } catch (LincheckAssertionError e) {
      return e;
    }
  }

  /** The most schedules that fit into the time, given what the first ones took. */
  private int more(Duration first) {
    long fitting = effort.more().toNanos() * effort.firstSchedules() / Math.max(1, first.toNanos());
    int more = 0;
    for (int step : STEPS) {
      if (step <= fitting && step <= effort.mostSchedules()) {
        more = step;
      }
    }
    return more;
  }
}
