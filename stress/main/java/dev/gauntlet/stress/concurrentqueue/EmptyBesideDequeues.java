package dev.gauntlet.stress.concurrentqueue;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.concurrentqueue.ConcurrentQueue;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A thread that dequeues all items but the last, beside one that asks whether there are any. */
@JCStressTest
@Description("a queue that holds an item all the time is never called empty")
@Outcome(id = "in order, never", expect = ACCEPTABLE, desc = "the last item was always seen")
@Outcome(
    id = ".*, once",
    expect = FORBIDDEN,
    desc = "the queue was called empty although an item was in it all the time")
@Outcome(expect = FORBIDDEN, desc = "the dequeues did not get the items in order")
@State
public class EmptyBesideDequeues {
  private static final int ITEMS = 24;

  private final ConcurrentQueue<Integer> queue = Subject.make();
  private final StartLine start = new StartLine();

  public EmptyBesideDequeues() {
    for (int i = 0; i < ITEMS; i++) {
      queue.enqueue(i);
    }
  }

  @Actor
  public void consumer(LL_Result result) {
    start.await();
    result.r1 = Blocking.call(this::consume);
  }

  @Actor
  public void observer(LL_Result result) {
    start.await();
    result.r2 = Blocking.call(this::observe);
  }

  private String consume() {
    String order = "in order";
    for (int i = 0; i < ITEMS - 1; i++) {
      Integer item = queue.dequeue();
      if (item == null || item != i) {
        order = "not in order";
      }
    }
    return order;
  }

  private String observe() {
    for (int i = 0; i < ITEMS; i++) {
      if (queue.isEmpty()) {
        return "once";
      }
    }
    return "never";
  }
}
