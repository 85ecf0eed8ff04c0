package dev.gauntlet.stress.concurrentqueue;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.concurrentqueue.ConcurrentQueue;
import dev.gauntlet.stress.ItemCounts;
import java.util.function.IntConsumer;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Calls that meet more than once: what a queue does after one that failed shows here. */
@JCStressTest
@Description("two threads that enqueue and dequeue ten items each: every item is dequeued once")
@Outcome(id = "20, 0, 0", expect = ACCEPTABLE, desc = "every item was dequeued once")
@Outcome(
    expect = FORBIDDEN,
    desc = "of 20 items, so many were dequeued once, lost, or dequeued again")
@State
public class ManyItemsEachOnce {
  private static final int ITEMS = 10;

  private final ConcurrentQueue<Integer> queue = Subject.make();
  private final StartLine start = new StartLine();
  private final ItemCounts counts = new ItemCounts(2 * ITEMS);

  @Actor
  public void first() {
    start.await();
    Blocking.run(() -> enqueueAndDequeue(0, counts::byFirst));
  }

  @Actor
  public void second() {
    start.await();
    Blocking.run(() -> enqueueAndDequeue(ITEMS, counts::bySecond));
  }

  @Arbiter
  public void afterwards(III_Result result) {
    for (Integer left = queue.dequeue(); left != null; left = queue.dequeue()) {
      counts.byFirst(left);
    }
    counts.tell(result);
  }

  private void enqueueAndDequeue(int begin, IntConsumer count) {
    for (int item = begin; item < begin + ITEMS; item++) {
      queue.enqueue(item);
      Integer got = queue.dequeue();
      if (got != null) {
        count.accept(got);
      }
    }
  }
}
