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
import org.openjdk.jcstress.infra.results.LL_Result;

/** A thread that enqueues, looks and dequeues, beside one that only enqueues. */
@JCStressTest
@Description("who has enqueued an item finds one, whoever else enqueues meanwhile")
@Outcome(id = "found, 8", expect = ACCEPTABLE, desc = "there always was an item to find")
@Outcome(
    id = "said to be empty, .*",
    expect = FORBIDDEN,
    desc = "the queue was called empty after an enqueue had returned")
@Outcome(
    id = "nothing dequeued, .*",
    expect = FORBIDDEN,
    desc = "a dequeue got nothing after an enqueue had returned")
@Outcome(expect = FORBIDDEN, desc = "an item was lost or repeated")
@State
public class OwnItemFound {
  private static final int TIMES = 8;

  private final ConcurrentQueue<Integer> queue = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void producer() {
    start.await();
    Blocking.run(
        () -> {
          for (int i = 0; i < TIMES; i++) {
            queue.enqueue(i);
          }
        });
  }

  @Actor
  public void finder(LL_Result result) {
    start.await();
    result.r1 = Blocking.call(this::find);
  }

  @Arbiter
  public void afterwards(LL_Result result) {
    int left = 0;
    while (left <= 2 * TIMES && queue.dequeue() != null) {
      left++;
    }
    result.r2 = left;
  }

  private String find() {
    String found = "found";
    for (int i = 0; i < TIMES; i++) {
      queue.enqueue(TIMES + i);
      if (queue.isEmpty()) {
        found = "said to be empty";
      }
      if (queue.dequeue() == null) {
        found = "nothing dequeued";
      }
    }
    return found;
  }
}
