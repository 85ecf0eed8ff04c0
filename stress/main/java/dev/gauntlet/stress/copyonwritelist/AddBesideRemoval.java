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
import org.openjdk.jcstress.infra.results.LL_Result;

/** An add beside a removal: what the removal answered, and what is there afterwards. */
@JCStressTest
@Description("an add and a removal at once both take effect")
@Outcome(id = "true, 2", expect = ACCEPTABLE, desc = "both changes are there")
@Outcome(id = "true, 1 2", expect = FORBIDDEN, desc = "the removal was lost")
@Outcome(id = "true, none", expect = FORBIDDEN, desc = "the add was lost")
@Outcome(expect = FORBIDDEN, desc = "no order of the two explains what is there")
@State
public class AddBesideRemoval {
  private final CopyOnWriteList<Integer> list = Subject.make();
  private final StartLine start = new StartLine();

  public AddBesideRemoval() {
    list.add(1);
  }

  @Actor
  public void adder() {
    start.await();
    Blocking.run(() -> list.add(2));
  }

  @Actor
  public void remover(LL_Result result) {
    start.await();
    result.r1 = Blocking.call(() -> list.remove(1));
  }

  @Arbiter
  public void afterwards(LL_Result result) {
    result.r2 = Items.of(list);
  }
}
