package dev.gauntlet.engine.lincheck;

import java.time.Duration;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jspecify.annotations.Nullable;

/**
 * Explores a scenario. Which schedules are tried, and in which order, Lincheck alone decides; it
 * decides the same each time, so a seed has no effect here.
 */
final class ScenarioExploration {
  private static final int[] STEPS = {2_000, 5_000, 10_000, 20_000, 50_000};

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
      Lincheck.runConcurrentTest(schedules, body);
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
