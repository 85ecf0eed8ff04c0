package dev.gauntlet.stress.workqueue;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.workqueue.WorkQueue;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Items of two actors, several each, and what there is of them afterwards. */
@JCStressTest
@Description("items that two threads submit are all kept, each thread's in its order")
@Outcome(id = "6, true", expect = ACCEPTABLE, desc = "all items were kept, in order")
@Outcome(id = "6, false", expect = FORBIDDEN, desc = "items of one thread changed their order")
@Outcome(expect = FORBIDDEN, desc = "items were lost or repeated")
@State
public class SubmissionsAreKept {
  private final WorkQueue<Integer> queue = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void first() {
    start.await();
    queue.submit(1, 11);
    queue.submit(1, 12);
    queue.submit(1, 13);
  }

  @Actor
  public void second() {
    start.await();
    queue.submit(1, 21);
    queue.submit(1, 22);
    queue.submit(1, 23);
  }

  @Arbiter
  public void afterwards(LL_Result result) {
    int[] last = {0, 10, 20};
    int items = 0;
    boolean inOrder = true;
    for (int item = poll(); item != 0 && items < 7; item = poll()) {
      items++;
      inOrder &= item == last[item / 10] + 1;
      last[item / 10] = item;
    }
    result.r1 = items;
    result.r2 = inOrder;
  }

  private int poll() {
    return queue.poll().orElse(0);
  }
}
