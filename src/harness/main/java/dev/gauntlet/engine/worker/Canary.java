package dev.gauntlet.engine.worker;

import dev.gauntlet.engine.Order;

/**
 * A subject whose verdict is known beforehand.
 *
 * @param order the subject with one check
 * @param racy whether the check must flag it; otherwise it must come out clean
 */
public record Canary(Order order, boolean racy) {
  public Canary {
    if (order.checks().size() != 1) {
      throw new IllegalArgumentException("a canary has one check");
    }
  }
}
