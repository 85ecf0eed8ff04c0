package dev.gauntlet.engine.worker;

import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.Order;
import dev.gauntlet.verdict.CheckResult;
import org.jspecify.annotations.Nullable;

/** What harness and worker say to each other, a line of JSON each. */
final class Message {
  private Message() {}

  /**
   * The first line that a worker reads.
   *
   * @param nonce begins every line of the worker's that is its own word rather than a subject's
   *     output
   */
  record Hello(String nonce, String runner, WorkerSettings settings) {}

  /** Asks for one check. */
  record Ask(int number, Order order, CheckRef check) {}

  /**
   * Answers one check.
   *
   * @param number the request's
   * @param result what came out; null if the engine itself failed
   * @param failure how the engine failed; null if it did not
   * @param spent whether the worker must not be asked again
   */
  record Answer(
      int number, @Nullable CheckResult result, @Nullable String failure, boolean spent) {}
}
