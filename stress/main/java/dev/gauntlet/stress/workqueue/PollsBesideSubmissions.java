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
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Polls of one actor beside submissions of another. */
@JCStressTest
@Description("polls and submissions at once lose no item, repeat none and keep the order")
@Outcome(id = "6, true, 0", expect = ACCEPTABLE, desc = "every item left once, in order")
@Outcome(id = "6, false, 0", expect = FORBIDDEN, desc = "the items left out of order")
@Outcome(expect = FORBIDDEN, desc = "items were lost or repeated")
@State
public class PollsBesideSubmissions {
  private final WorkQueue<Integer> queue = Subject.make();
  private final StartLine start = new StartLine();
  private int last;
  private int items;
  private boolean inOrder = true;

  public PollsBesideSubmissions() {
    queue.submit(1, 1);
    queue.submit(1, 2);
    queue.submit(1, 3);
  }

  @Actor
  public void submitter() {
    start.await();
    queue.submit(1, 4);
    queue.submit(1, 5);
    queue.submit(1, 6);
  }

  @Actor
  public void poller() {
    start.await();
    for (int i = 0; i < 4; i++) {
      note(queue.poll().orElse(0));
    }
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    for (int i = 0; i < 6; i++) {
      note(queue.poll().orElse(0));
    }
    result.r1 = items;
    result.r2 = inOrder;
    result.r3 = queue.size();
  }

  private void note(int item) {
    if (item != 0) {
      items++;
      inOrder &= item == last + 1;
      last = item;
    }
  }
}
