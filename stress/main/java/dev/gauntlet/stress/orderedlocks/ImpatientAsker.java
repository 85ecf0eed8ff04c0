package dev.gauntlet.stress.orderedlocks;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.orderedlocks.OrderedLocks;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** One who waits for no lock, beside a holder of one of the two that it asks for. */
@JCStressTest
@Description("who cannot have all locks in time is told so, and bodies still run one at a time")
@Outcome(
    id = "0, 0",
    expect = ACCEPTABLE,
    desc = "every body that was said to have run has counted, and no other has")
@Outcome(
    id = "0, .*",
    expect = FORBIDDEN,
    desc = "two bodies ran at the same time, or one ran that was said not to have")
@Outcome(expect = FORBIDDEN, desc = "a patient caller's body did not run")
@State
public class ImpatientAsker {
  private static final int ROUNDS = 5;
  private static final int SPINS = 50;

  private final OrderedLocks locks = Subject.make(List.of("a", "b"));
  private int value;
  private int ran;

  @Actor
  public void holder(II_Result result) {
    int missing = ROUNDS;
    for (int i = 0; i < ROUNDS; i++) {
      missing -= Blocking.call(() -> locks.withLocks(List.of("b"), this::count));
    }
    result.r1 = missing;
  }

  @Actor
  public void impatient() {
    for (int i = 0; i < ROUNDS; i++) {
      Blocking.run(
          () -> {
            if (locks.tryWithLocks(List.of("a", "b"), 0, TimeUnit.NANOSECONDS, this::count)) {
              ran++;
            }
          });
    }
  }

  @Arbiter
  public void afterwards(II_Result result) {
    result.r2 = value - ROUNDS - ran;
  }

  private int count() {
    int before = value;
    for (int i = 0; i < SPINS; i++) {
      Thread.onSpinWait();
    }
    value = before + 1;
    return 1;
  }
}
