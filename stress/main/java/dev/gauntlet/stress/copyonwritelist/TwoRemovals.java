package dev.gauntlet.stress.copyonwritelist;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.copyonwritelist.CopyOnWriteList;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two removals of one item: what each answered, and what is there afterwards. */
@JCStressTest
@Description("of two removals of the one item, one is told that it has removed it")
@Outcome(
    id = {"true, false, none", "false, true, none"},
    expect = ACCEPTABLE,
    desc = "one removal after the other")
@Outcome(id = "true, true, .*", expect = FORBIDDEN, desc = "both removed the one item")
@Outcome(expect = FORBIDDEN, desc = "no order of two removals explains these results")
@State
public class TwoRemovals {
  private final CopyOnWriteList<Integer> list = Subject.make();
  private final StartLine start = new StartLine();

  public TwoRemovals() {
    list.add(1);
  }

  @Actor
  public void first(LLL_Result result) {
    start.await();
    result.r1 = Blocking.call(() -> list.remove(1));
  }

  @Actor
  public void second(LLL_Result result) {
    start.await();
    result.r2 = Blocking.call(() -> list.remove(1));
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r3 = Items.of(list);
  }
}
