package dev.gauntlet.engine;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.verdict.CheckResult;
import java.util.List;
import java.util.Optional;

/** Runs orders on one engine, in JVMs of its own. */
public interface EngineDriver {
  /** The engine it drives. */
  Engine engine();

  /** The engine's version, such as {@code 3.7}. */
  String version();

  /** Why it is not given subjects on virtual threads; empty if it follows such threads. */
  default Optional<String> withoutVirtualThreads() {
    return Optional.empty();
  }

  /**
   * Runs the orders, one after the other or together, and reports each check's result as it comes.
   *
   * <p>Reports exactly one result for every check of every order, except those after a flag where
   * the order says that they need not be asked. A check that does not complete, for whatever
   * reason, is reported inconclusive. Returns when all is reported.
   */
  void run(List<Order> orders, Settings settings, Listener listener) throws InterruptedException;

  /** Hears of results, one call at a time. */
  @FunctionalInterface
  interface Listener {
    /** A check of an order begins. */
    default void checking(Order order, CheckRef check) {}

    /** The JVM of a check was lost or is not to be trusted; the check's result comes next. */
    default void lost(Order order, CheckRef check, Loss loss) {}

    /** A check of an order has its result. */
    void checked(Order order, CheckResult result);
  }
}
