package dev.gauntlet.stress.workqueue;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
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

/** Two submissions beside a taker, who may already wait for them. */
@JCStressTest
@Description("whoever waits gets an item that is submitted, and the other one stays")
@Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "the taker came before the more urgent item")
@Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "the taker found both and got the urgent one")
@Outcome(expect = FORBIDDEN, desc = "an item was lost or repeated")
@State
public class SubmissionToTaker {
  private final WorkQueue<Integer> queue = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void submitter() {
    start.await();
    queue.submit(2, 1);
    queue.submit(1, 2);
  }

  @Actor
  public void taker(LL_Result result) {
    start.await();
    result.r1 = Blocking.call(queue::take);
  }

  @Arbiter
  public void afterwards(LL_Result result) {
    result.r2 = queue.poll().orElse(0);
  }
}
