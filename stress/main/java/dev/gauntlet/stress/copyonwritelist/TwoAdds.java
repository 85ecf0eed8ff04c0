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
import org.openjdk.jcstress.infra.results.L_Result;

/** Two adds at once: what is there afterwards. */
@JCStressTest
@Description("of two items that are added at once, both are there")
@Outcome(
    id = {"1 2", "2 1"},
    expect = ACCEPTABLE,
    desc = "one add after the other")
@Outcome(
    id = {"1", "2"},
    expect = FORBIDDEN,
    desc = "an item was lost")
@Outcome(expect = FORBIDDEN, desc = "no order of two adds explains what is there")
@State
public class TwoAdds {
  private final CopyOnWriteList<Integer> list = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void first() {
    start.await();
    Blocking.run(() -> list.add(1));
  }

  @Actor
  public void second() {
    start.await();
    Blocking.run(() -> list.add(2));
  }

  @Arbiter
  public void afterwards(L_Result result) {
    result.r1 = Items.of(list);
  }
}
