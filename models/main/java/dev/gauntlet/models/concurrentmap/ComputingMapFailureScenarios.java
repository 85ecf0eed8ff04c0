package dev.gauntlet.models.concurrentmap;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Pace;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.models.Gate;
import dev.gauntlet.patterns.concurrentmap.ComputingMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What a concurrent map promises when a function throws: who asks later can try again. */
public class ComputingMapFailureScenarios {
  @Scenario("A function that throws leaves no value and no lock; a later call computes again.")
  public void functionThrows() throws Exception {
    ComputingMap<Integer, Integer> map = Subject.make(1);
    AtomicInteger runs = new AtomicInteger();
    int[] got = new int[2];
    Threads threads = new Threads();
    threads.add("caller 1", () -> got[0] = valueOrZero(map, runs));
    threads.add("caller 2", () -> got[1] = valueOrZero(map, runs));
    threads.run();
    Check.that(
        "a caller gets the value 2 or the exception (0), and somebody the exception; got "
            + got[0]
            + " and "
            + got[1],
        got[0] + got[1] == 2 || got[0] + got[1] == 0);
    Check.equal("value of a later caller", 2, valueOrZero(map, runs));
    Check.equal("runs of the function, one that threw and one that did not", 2, runs.get());
    Check.equal("size", 1, map.size());
  }

  @Scenario("Two that wait for a function that throws do not compute a value each afterwards.")
  public void twoWaitForFailure() throws Exception {
    ComputingMap<Integer, Integer> map = Subject.make(1);
    AtomicInteger runs = new AtomicInteger();
    Gate gate = new Gate();
    int[] got = new int[3];
    Threads threads = new Threads();
    for (int i = 0; i < got.length; i++) {
      int caller = i;
      threads.add("caller " + (i + 1), () -> got[caller] = valueOrZero(map, runs, gate));
    }
    threads.start();
    Pace.nap();
    gate.open();
    threads.join();
    Check.equal("value of a later caller", 2, valueOrZero(map, runs, gate));
    for (int i = 0; i < got.length; i++) {
      Check.that(
          "caller %d gets the value 2 or the exception (0), not %d".formatted(i + 1, got[i]),
          got[i] == 0 || got[i] == 2);
    }
  }

  private static int valueOrZero(ComputingMap<Integer, Integer> map, AtomicInteger runs) {
    try {
      return map.computeIfAbsent(1, key -> secondTime(runs));
    } catch (IllegalStateException e) {
      return 0;
    }
  }

  /** The same, and the first run of the function takes until the gate is open. */
  private static int valueOrZero(
      ComputingMap<Integer, Integer> map, AtomicInteger runs, Gate gate) {
    try {
      return map.computeIfAbsent(
          1,
          key -> {
            if (runs.get() == 0) {
              gate.pass();
            }
            return secondTime(runs);
          });
    } catch (IllegalStateException e) {
      return 0;
    }
  }

  private static Integer secondTime(AtomicInteger runs) {
    int run = runs.incrementAndGet();
    if (run == 1) {
      throw new IllegalStateException("the first run fails");
    }
    return run;
  }
}
