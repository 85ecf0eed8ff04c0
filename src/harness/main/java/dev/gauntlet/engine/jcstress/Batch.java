package dev.gauntlet.engine.jcstress;

import dev.gauntlet.engine.Budget;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.worker.Canary;
import dev.gauntlet.verdict.CheckResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine's JVM is told, once, in a file of JSON.
 *
 * @param budget how much is explored
 * @param classPath the class path of the JVMs that tests run in
 * @param canaries by what the engine sees how long it must sample; they go first
 * @param orders what to run
 */
record Batch(Budget budget, String classPath, List<Canary> canaries, List<Order> orders) {
  Batch {
    canaries = List.copyOf(canaries);
    orders = List.copyOf(orders);
  }

  /**
   * What the engine's JVM says, a line of JSON each.
   *
   * @param order the order's place in the batch, canaries included
   * @param check the check's place in the order
   * @param result its result; null if one of its JVMs has ended and others are still due
   */
  record News(int order, int check, @Nullable CheckResult result) {}
}
