package dev.gauntlet.run;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.Order;
import dev.gauntlet.verdict.CheckResult;

/** Hears how a run gets on, from any thread. */
public interface Progress {
  /** A round begins. */
  void begins(Plan plan);

  /** A check begins. */
  void checking(Engine engine, Order order, CheckRef check);

  /** A check has its result. */
  void checked(Engine engine, Order order, CheckResult result);

  /** An engine is done with a subject. */
  void cellDone(Engine engine, Order order);
}
