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

/** A change that makes no state, beside an update and a read of another thread. */
@JCStressTest
@Description("an update that fails because its change made no state leaves the old one")
@Outcome(
    id = "thrown, 2, 2",
    expect = ACCEPTABLE,
    desc = "the change was refused, and the other update took effect")
@Outcome(
    id = "returned, .*, .*",
    expect = ACCEPTABLE,
    desc = "the subject takes null for a state like any other")
@Outcome(expect = FORBIDDEN, desc = "the update threw, and yet another thread saw what it stored")
@State
public class NoStateMade {
  private static final int AFTER_NOTHING = 100;

  private final GuardedState<Integer> state = Subject.make(1);
  private final StartLine start = new StartLine();

  @Actor
  public void careless(LLL_Result result) {
    start.await();
    result.r1 = Blocking.call(this::makeNone);
  }

  @Actor
  public void updater(LLL_Result result) {
    start.await();
    result.r2 =
        Blocking.call(() -> state.update(before -> before == null ? AFTER_NOTHING : before + 1));
    result.r3 = Blocking.call(state::read);
  }

  @SuppressWarnings("NullAway") // A change that makes no state, to see it refused.
  private String makeNone() {
    try {
      state.update(before -> null);
      return "returned";
    } catch (RuntimeException e) {
      return "thrown";
    }
  }
}
