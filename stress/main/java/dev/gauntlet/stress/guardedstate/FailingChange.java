package dev.gauntlet.stress.guardedstate;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.guardedstate.GuardedState;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** A change that throws, beside an update and a read of another thread. */
@JCStressTest
@Description("a change that throws leaves the state as it was and keeps nobody out")
@Outcome(
    id = "thrown, 2, 2",
    expect = ACCEPTABLE,
    desc = "the failure reached its caller, and the other update took effect")
@Outcome(
    id = "returned, .*, .*",
    expect = FORBIDDEN,
    desc = "the update returned although its change threw")
@Outcome(expect = FORBIDDEN, desc = "the change that threw has left something in the state")
@State
public class FailingChange {
  private final GuardedState<Integer> state = Subject.make(1);
  private final StartLine start = new StartLine();

  @Actor
  public void failing(LLL_Result result) {
    start.await();
    result.r1 = Blocking.call(this::fail);
  }

  @Actor
  public void updater(LLL_Result result) {
    start.await();
    result.r2 = Blocking.call(() -> state.update(before -> before + 1));
    result.r3 = Blocking.call(state::read);
  }

  private String fail() {
    try {
      state.update(
          before -> {
            throw new IllegalStateException("expected");
          });
      return "returned";
    } catch (RuntimeException e) {
      return "thrown";
    }
  }
}
