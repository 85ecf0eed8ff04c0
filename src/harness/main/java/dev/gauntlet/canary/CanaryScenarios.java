package dev.gauntlet.canary;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;

/** What the canaries are asked. */
public class CanaryScenarios {
  /** Two increments count two. */
  @Scenario("Two increments count two.")
  public void twoIncrements() throws Exception {
    Tally tally = Subject.make();
    Threads threads = new Threads();
    threads.add("one", () -> tally.increment());
    threads.add("other", () -> tally.increment());
    threads.run();
    Check.equal("increments counted", 3, tally.increment());
  }

  /** Two threads that wait at a gate both pass when it opens. */
  @Scenario("Two threads that wait at a gate both pass when it opens.")
  public void twoWaiters() throws Exception {
    Gate gate = Subject.make();
    Threads threads = new Threads();
    threads.add("one", () -> gate.pass());
    threads.add("other", () -> gate.pass());
    threads.add("keeper", () -> gate.open());
    threads.run();
  }
}
