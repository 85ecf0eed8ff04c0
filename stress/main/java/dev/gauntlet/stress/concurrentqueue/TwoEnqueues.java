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

/** Two enqueues at once, and what is held afterwards. */
@JCStressTest
@Description("of two enqueues at once both items are held, one behind the other")
@Outcome(
    id = {"1, 2, true", "2, 1, true"},
    expect = ACCEPTABLE,
    desc = "one enqueue after the other")
@Outcome(
    id = {"1, null, .*", "2, null, .*", "null, null, .*"},
    expect = FORBIDDEN,
    desc = "an item was lost: one enqueue overwrote the other")
@Outcome(expect = FORBIDDEN, desc = "no order of two enqueues explains these results")
@State
public class TwoEnqueues {
  private final ConcurrentQueue<Integer> queue = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void first() {
    start.await();
    Blocking.run(() -> queue.enqueue(1));
  }

  @Actor
  public void second() {
    start.await();
    Blocking.run(() -> queue.enqueue(2));
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r1 = queue.dequeue();
    result.r2 = queue.dequeue();
    result.r3 = queue.isEmpty();
  }
}
