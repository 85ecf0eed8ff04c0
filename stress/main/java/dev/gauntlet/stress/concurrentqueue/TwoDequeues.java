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
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two dequeues from a queue with one item. */
@JCStressTest
@Description("of two dequeues at once, one gets the only item and the other none")
@Outcome(
    id = {"1, null, true", "null, 1, true"},
    expect = ACCEPTABLE,
    desc = "one dequeue after the other")
@Outcome(id = "1, 1, .*", expect = FORBIDDEN, desc = "both got the one item")
@Outcome(id = "null, null, .*", expect = FORBIDDEN, desc = "neither got the item")
@Outcome(expect = FORBIDDEN, desc = "no order of two dequeues explains these results")
@State
public class TwoDequeues {
  private final ConcurrentQueue<Integer> queue = Subject.make();
  private final StartLine start = new StartLine();

  public TwoDequeues() {
    queue.enqueue(1);
  }

  @Actor
  public void first(LLL_Result result) {
    start.await();
    result.r1 = Blocking.call(queue::dequeue);
  }

  @Actor
  public void second(LLL_Result result) {
    start.await();
    result.r2 = Blocking.call(queue::dequeue);
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r3 = queue.isEmpty();
  }
}
