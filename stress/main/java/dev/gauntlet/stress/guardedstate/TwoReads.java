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
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two reads beside an update. */
@JCStressTest
@Description("a reader sees the state before or after an update, and never goes back")
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "both read before the update")
@Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "one read before the update and one after it")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "both read after the update")
@Outcome(id = "1, 0", expect = FORBIDDEN, desc = "the second read is older than the first")
@Outcome(expect = FORBIDDEN, desc = "a state that nobody made")
@State
public class TwoReads {
  private final GuardedState<Integer> state = Subject.make(0);
  private final StartLine start = new StartLine();

  @Actor
  public void updater() {
    start.await();
    Blocking.run(() -> state.update(before -> before + 1));
  }

  @Actor
  public void reader(LL_Result result) {
    start.await();
    result.r1 = Blocking.call(state::read);
    result.r2 = Blocking.call(state::read);
  }
}
