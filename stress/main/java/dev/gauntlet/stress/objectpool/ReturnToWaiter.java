package dev.gauntlet.stress.objectpool;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.objectpool.ObjectPool;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A return beside a borrower, who may already wait for it. */
@JCStressTest
@Description("a borrower gets the object that another gives back, with what was done to it")
@Outcome(id = "7, 0", expect = ACCEPTABLE, desc = "the object went from the one to the other")
@Outcome(id = "0, 0", expect = FORBIDDEN, desc = "the borrower saw the object as it was before")
@Outcome(expect = FORBIDDEN, desc = "the object is out and idle")
@State
public class ReturnToWaiter {
  private final ObjectPool<int[]> pool = Subject.make(List.of(new int[1]));
  private final int[] object = Blocking.call(pool::borrow);

  @Actor
  public void borrower(LL_Result result) {
    result.r1 = Blocking.call(() -> pool.borrow()[0]);
  }

  @Actor
  public void returner() {
    object[0] = 7;
    Blocking.run(() -> pool.giveBack(object));
  }

  @Arbiter
  public void afterwards(LL_Result result) {
    result.r2 = pool.idle();
  }
}
