package dev.gauntlet.stress.objectpool;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.objectpool.ObjectPool;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two actors that borrow from a pool of two objects. */
@JCStressTest
@Description("two borrowers of two objects get different ones")
@Outcome(
    id = {"1, 2, 0", "2, 1, 0"},
    expect = ACCEPTABLE,
    desc = "each got an object of its own")
@Outcome(
    id = {"1, 1, .*", "2, 2, .*"},
    expect = FORBIDDEN,
    desc = "both got the same object")
@Outcome(expect = FORBIDDEN, desc = "an object is out and idle")
@State
public class TwoBorrowersTwoObjects {
  private final ObjectPool<Integer> pool = Subject.make(List.of(1, 2));
  private final StartLine start = new StartLine();

  @Actor
  public void first(LLL_Result result) {
    start.await();
    result.r1 = Blocking.call(pool::borrow);
  }

  @Actor
  public void second(LLL_Result result) {
    start.await();
    result.r2 = Blocking.call(pool::borrow);
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r3 = pool.idle();
  }
}
