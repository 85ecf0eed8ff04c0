package dev.gauntlet.engine.worker;

import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.Order;
import dev.gauntlet.verdict.CheckResult;

/**
 * Runs checks of one engine inside a worker JVM. Implementations have a public constructor without
 * parameters; one instance serves a worker for its whole life, one check at a time.
 */
@FunctionalInterface
public interface CheckRunner {
  /**
   * Runs one check.
   *
   * @return its result, named after the check
   * @throws Exception if the engine itself failed; the check is inconclusive then
   */
  CheckResult run(Order order, CheckRef check, WorkerSettings settings) throws Exception;

  /**
   * Whether this JVM is of no use for further checks: threads of the last one still run, say. Asked
   * after each check; the worker is then replaced.
   */
  default boolean isSpent() {
    return false;
  }
}
