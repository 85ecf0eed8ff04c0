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
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two actors that borrow the only object, change it and give it back, twice each. */
@JCStressTest
@Description("two borrowers of one object have it one after the other")
@Outcome(id = "4, 1", expect = ACCEPTABLE, desc = "every change was made to what the last one left")
@Outcome(id = ".*, 1", expect = FORBIDDEN, desc = "two had the object at once: a change is lost")
@Outcome(expect = FORBIDDEN, desc = "the object is idle twice, or not at all")
@State
public class TwoBorrowersOneObject {
  private final int[] item = new int[1];
  private final ObjectPool<int[]> pool = Subject.make(List.of(item));
  private final StartLine start = new StartLine();

  @Actor
  public void first() {
    start.await();
    Blocking.run(this::useTwice);
  }

  @Actor
  public void second() {
    start.await();
    Blocking.run(this::useTwice);
  }

  @Arbiter
  public void afterwards(LL_Result result) {
    result.r1 = item[0];
    result.r2 = pool.idle();
  }

  private void useTwice() throws InterruptedException {
    for (int i = 0; i < 2; i++) {
      int[] borrowed = pool.borrow();
      borrowed[0]++;
      pool.giveBack(borrowed);
    }
  }
}
