package dev.gauntlet.stress.guardedstate;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.guardedstate.GuardedState;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Two updates at once: what each returned, and the state afterwards. */
@JCStressTest
@Description("two concurrent updates that add 1 return 1 and 2, and leave 2")
@Outcome(
    id = {"1, 2, 2", "2, 1, 2"},
    expect = ACCEPTABLE,
    desc = "one update after the other")
@Outcome(
    id = ".*, .*, 1",
    expect = FORBIDDEN,
    desc = "an update was lost: both changed the same state")
@Outcome(expect = FORBIDDEN, desc = "no order of two updates explains these results")
@State
public class TwoUpdates {
  private final GuardedState<Integer> state = Subject.make(0);
  private final StartLine start = new StartLine();

  @Actor
  public void first(III_Result result) {
    start.await();
    result.r1 = Blocking.call(() -> state.update(before -> before + 1));
  }

  @Actor
  public void second(III_Result result) {
    start.await();
    result.r2 = Blocking.call(() -> state.update(before -> before + 1));
  }

  @Arbiter
  public void afterwards(III_Result result) {
    result.r3 = state.read();
  }
}
