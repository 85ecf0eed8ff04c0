package dev.gauntlet.engine.worker;

import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.Settings;
import dev.gauntlet.verdict.CheckResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What is peculiar to one engine's workers. */
public interface WorkerSpec {
  /** What the workers are called, such as the engine's id. */
  String name();

  /** The runner that a worker creates. */
  Class<? extends CheckRunner> runner();

  /**
   * Returns the JVM's arguments, class path included.
   *
   * @param scratch an empty folder of this worker's own
   */
  List<String> jvmArguments(Settings settings, Path scratch);

  /** The longest that one check may take before the worker is killed. */
  Duration limit(Settings settings);

  /** What every new worker must tell right and wrong on before its verdicts count. */
  List<Canary> canaries();

  /**
   * Reads what a worker left that was killed at the limit.
   *
   * @param output the end of what it printed, its thread dump included
   */
  default CheckResult killed(Order order, CheckRef check, Duration limit, String output) {
    return CheckResult.inconclusive(
        check.name(),
        limit.toMillis(),
        "did not end within " + limit.toSeconds() + " s; the worker was killed");
  }
}
