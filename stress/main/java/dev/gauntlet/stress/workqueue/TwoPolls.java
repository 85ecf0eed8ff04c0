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

/** Two polls of a queue with one item. */
@JCStressTest
@Description("of two polls at once, one gets the only item and the other none")
@Outcome(
    id = {"1, 0, 0", "0, 1, 0"},
    expect = ACCEPTABLE,
    desc = "one poll after the other")
@Outcome(id = "1, 1, .*", expect = FORBIDDEN, desc = "both got the one item")
@Outcome(id = "0, 0, .*", expect = FORBIDDEN, desc = "neither got the item")
@Outcome(expect = FORBIDDEN, desc = "no order of two polls explains these results")
@State
public class TwoPolls {
  private final WorkQueue<Integer> queue = Subject.make();
  private final StartLine start = new StartLine();

  public TwoPolls() {
    queue.submit(1, 1);
  }

  @Actor
  public void first(LLL_Result result) {
    start.await();
    result.r1 = queue.poll().orElse(0);
  }

  @Actor
  public void second(LLL_Result result) {
    start.await();
    result.r2 = queue.poll().orElse(0);
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r3 = queue.size();
  }
}
