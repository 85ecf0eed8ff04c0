package dev.gauntlet.stress.counter;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.counter.Counter;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Increments that meet more than once: what a counter does after one that failed shows here. */
@JCStressTest
@Description("two threads that increment ten times each leave 20")
@Outcome(id = "20", expect = ACCEPTABLE, desc = "every increment is counted once")
@Outcome(expect = FORBIDDEN, desc = "increments were lost or counted twice")
@State
public class ManyIncrements {
  private static final int TIMES = 10;

  private final Counter counter = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void first() {
    start.await();
    count();
  }

  @Actor
  public void second() {
    start.await();
    count();
  }

  @Arbiter
  public void afterwards(I_Result result) {
    result.r1 = counter.get();
  }

  private void count() {
    for (int i = 0; i < TIMES; i++) {
      counter.increment();
    }
  }
}
