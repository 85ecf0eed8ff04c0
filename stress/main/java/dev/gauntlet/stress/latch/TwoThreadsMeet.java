package dev.gauntlet.stress.latch;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.latch.Latch;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two threads that each write, count down, wait, and read what the other wrote. */
@JCStressTest
@Description("two threads meet, and each sees what the other did before")
@Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "each saw what the other had written")
@Outcome(
    expect = FORBIDDEN,
    desc = "one went on too early, or did not see what was written before the count")
@State
public class TwoThreadsMeet {
  private final Latch latch = Subject.make(2);
  private int one;
  private int two;

  @Actor
  public void first(II_Result result) {
    one = 1;
    Blocking.run(this::meet);
    result.r1 = two;
  }

  @Actor
  public void second(II_Result result) {
    two = 2;
    Blocking.run(this::meet);
    result.r2 = one;
  }

  private void meet() throws InterruptedException {
    latch.countDown();
    latch.await();
  }
}
