package dev.gauntlet.handover;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;

/** What a hand-over is asked. */
public class HandoverScenarios {
  /** One gives while another takes. */
  @Scenario("What is taken is what was given, or nothing.")
  public void giveAndTake() throws Exception {
    Handover handover = Subject.make();
    int[] taken = new int[1];
    Threads threads = new Threads();
    threads.add("giver", () -> handover.give(7));
    threads.add("taker", () -> taken[0] = handover.take());
    threads.run();
    Check.that("what is taken is 7 or nothing", taken[0] == 7 || taken[0] == 0);
  }
}
