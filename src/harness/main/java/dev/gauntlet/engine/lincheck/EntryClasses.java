package dev.gauntlet.engine.lincheck;

import dev.gauntlet.check.Maker;
import dev.gauntlet.check.Makers;
import dev.gauntlet.check.ScenarioBodies;
import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.Order;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The classes that are generated to enter what is explored: the makers of subjects and the bodies
 * of scenarios. Those of an order are made, and Lincheck is let follow them, all at once: whenever
 * it changes classes the JVM stands still, for as long as a dozen schedules take.
 */
final class EntryClasses {
  private final Map<CheckRef, Runnable> bodies = new HashMap<>();
  private Map<Order, Maker> latest = Map.of();

  /**
   * Returns what makes an order's subjects.
   *
   * @throws IllegalArgumentException if there is no such class or constructor
   * @throws ReflectiveOperationException if a scenario's class or method is missing
   */
  Maker maker(Order order) throws ReflectiveOperationException {
    Maker known = latest.get(order);
    if (known != null) {
      return known;
    }
    Maker maker = Makers.of(order.className(), order.madeBy());
    for (CheckRef check : order.checks()) {
      if (check.kind() == CheckRef.Kind.SCENARIO && !bodies.containsKey(check)) {
        bodies.put(check, ScenarioBodies.of(check.className(), check.method()));
      }
    }
    Agent.followObjects(maker, bodies.values().toArray());
    latest = Map.of(order, maker);
    return maker;
  }

  /** Returns the body of a scenario of the latest order. */
  Runnable body(CheckRef check) {
    return Objects.requireNonNull(bodies.get(check), check::name);
  }
}
