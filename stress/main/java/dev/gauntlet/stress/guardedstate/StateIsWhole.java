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
import org.openjdk.jcstress.infra.results.L_Result;

/** A state of several fields, and a thread that reads them. */
@JCStressTest
@Description("whoever sees a state sees all that was written into it")
@Outcome(
    id = {"1 1 1", "2 2 2"},
    expect = ACCEPTABLE,
    desc = "all fields of one state")
@Outcome(expect = FORBIDDEN, desc = "a state was seen before it was fully written")
@State
public class StateIsWhole {
  private final GuardedState<Parts> state = Subject.make(new Parts(1));
  private final StartLine start = new StartLine();

  @Actor
  public void updater() {
    start.await();
    Blocking.run(() -> state.update(before -> new Parts(2)));
  }

  @Actor
  public void reader(L_Result result) {
    start.await();
    result.r1 = Blocking.call(() -> state.read().seen());
  }

  /** Of fields that are not final, which would be written before it is published anyway. */
  private static final class Parts {
    private int first;
    private int second;
    private int third;

    Parts(int value) {
      first = value;
      second = value;
      third = value;
    }

    String seen() {
      return first + " " + second + " " + third;
    }
  }
}
