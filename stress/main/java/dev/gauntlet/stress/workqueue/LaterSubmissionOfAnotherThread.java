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
import org.openjdk.jcstress.infra.results.L_Result;

/** Items of one actor, and one that another submits once it has seen some of them. */
@JCStressTest
@Description("an item leaves after all of its priority that were submitted before by others")
@Outcome(id = "in order", expect = ACCEPTABLE, desc = "what was seen before it left before it")
@Outcome(
    id = "overtaken",
    expect = FORBIDDEN,
    desc = "the item left before items that were there when it was submitted")
@Outcome(expect = FORBIDDEN, desc = "items were lost or repeated")
@State
public class LaterSubmissionOfAnotherThread {
  private static final int LATE = 9;

  private final WorkQueue<Integer> queue = Subject.make();
  private final StartLine start = new StartLine();
  private int seen;

  @Actor
  public void first() {
    start.await();
    queue.submit(1, 1);
    queue.submit(1, 2);
    queue.submit(1, 3);
    queue.submit(1, 4);
  }

  @Actor
  public void second() {
    start.await();
    seen = queue.size();
    queue.submit(1, LATE);
  }

  @Arbiter
  public void afterwards(L_Result result) {
    int before = 0;
    int items = 0;
    boolean isOut = false;
    for (int item = poll(); item != 0 && items < 6; item = poll()) {
      items++;
      isOut |= item == LATE;
      before += isOut ? 0 : 1;
    }
    result.r1 = items != 5 || !isOut ? "lost" : before < seen ? "overtaken" : "in order";
  }

  private int poll() {
    return queue.poll().orElse(0);
  }
}
