package dev.gauntlet.stress.concurrentqueue;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.concurrentqueue.ConcurrentQueue;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A producer of a few items, and a consumer that dequeues as often. */
@JCStressTest
@Description("items arrive in the order in which they were enqueued, each once")
@Outcome(id = "in order", expect = ACCEPTABLE, desc = "all items arrived, in order")
@Outcome(expect = FORBIDDEN, desc = "an item was lost, repeated or out of order")
@State
public class ItemsInOrder {
  private static final int ITEMS = 8;

  private final ConcurrentQueue<Integer> queue = Subject.make();
  private final StartLine start = new StartLine();
  private int next;
  private boolean disorder;

  @Actor
  public void producer() {
    start.await();
    Blocking.run(
        () -> {
          for (int i = 0; i < ITEMS; i++) {
            queue.enqueue(i);
          }
        });
  }

  @Actor
  public void consumer() {
    start.await();
    Blocking.run(this::dequeueSome);
  }

  @Arbiter
  public void afterwards(L_Result result) {
    dequeueSome();
    result.r1 = !disorder && next == ITEMS ? "in order" : "not in order";
  }

  private void dequeueSome() {
    for (int i = 0; i <= ITEMS; i++) {
      Integer item = queue.dequeue();
      if (item != null) {
        disorder |= item != next;
        next++;
      }
    }
  }
}
