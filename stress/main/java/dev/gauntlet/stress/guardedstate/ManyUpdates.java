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
import org.openjdk.jcstress.infra.results.I_Result;

/** Updates that meet more than once: what one does that had to begin anew shows here. */
@JCStressTest
@Description("two threads that add 1 thirty times each leave 60")
@Outcome(id = "60", expect = ACCEPTABLE, desc = "every update is made once")
@Outcome(expect = FORBIDDEN, desc = "updates were lost or made twice")
@State
public class ManyUpdates {
  private static final int TIMES = 30;

  private final GuardedState<Integer> state = Subject.make(0);
  private final StartLine start = new StartLine();

  @Actor
  public void first() {
    start.await();
    Blocking.run(() -> update());
  }

  @Actor
  public void second() {
    start.await();
    Blocking.run(() -> update());
  }

  @Arbiter
  public void afterwards(I_Result result) {
    result.r1 = state.read();
  }

  private void update() {
    for (int i = 0; i < TIMES; i++) {
      state.update(before -> before + 1);
    }
  }
}
