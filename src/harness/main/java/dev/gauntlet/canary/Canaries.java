package dev.gauntlet.canary;

import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.worker.Canary;
import java.util.List;

/** The canaries, as workers are asked for them. */
public final class Canaries {
  private static final CheckRef TWO_INCREMENTS = scenario("twoIncrements");
  private static final CheckRef TWO_WAITERS = scenario("twoWaiters");

  private Canaries() {}

  /** A lost update, and the same counter under a lock. */
  public static List<Canary> tallies() {
    return List.of(
        new Canary(order(RacyTally.class, TWO_INCREMENTS), true),
        new Canary(order(SteadyTally.class, TWO_INCREMENTS), false));
  }

  /** A waiter left waiting because notify wakes only one, and the same gate with notifyAll. */
  public static List<Canary> gates() {
    return List.of(
        new Canary(order(NotifyOneGate.class, TWO_WAITERS), true),
        new Canary(order(NotifyAllGate.class, TWO_WAITERS), false));
  }

  /** The tallies again, before an outcome test. */
  public static List<Canary> outcomes() {
    CheckRef check =
        new CheckRef(
            CanaryOutcomes.class.getSimpleName(),
            CheckRef.Kind.OUTCOME_TEST,
            CanaryOutcomes.class.getName(),
            "",
            "two increments count two");
    return List.of(
        new Canary(order(RacyTally.class, check), true),
        new Canary(order(SteadyTally.class, check), false));
  }

  /** What an outcome test does, on a subject that is right. */
  public static Order rehearsal() {
    CheckRef check =
        new CheckRef(
            RehearsedOutcomes.class.getSimpleName(),
            CheckRef.Kind.OUTCOME_TEST,
            RehearsedOutcomes.class.getName(),
            "",
            "two increments count two");
    return order(SteadyTally.class, check);
  }

  private static Order order(Class<?> subject, CheckRef check) {
    return new Order("canary", subject.getName(), "", List.of(check), true);
  }

  private static CheckRef scenario(String method) {
    return new CheckRef(
        method, CheckRef.Kind.SCENARIO, CanaryScenarios.class.getName(), method, method);
  }
}
