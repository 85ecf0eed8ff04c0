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

/** Reads one after the other, beside updates. */
@JCStressTest
@Description("a reader sees the states that updates make in their order, and never goes back")
@Outcome(
    id = "in order",
    expect = ACCEPTABLE,
    desc = "each read gave the state of the last or later")
@Outcome(id = "went back.*", expect = FORBIDDEN, desc = "a read is older than the one before it")
@Outcome(expect = FORBIDDEN, desc = "a state that nobody made")
@State
public class ReadsBesideUpdates {
  private static final int UPDATES = 20;
  private static final int READS = 40;

  private final GuardedState<Integer> state = Subject.make(0);
  private final StartLine start = new StartLine();

  @Actor
  public void updater() {
    start.await();
    Blocking.run(
        () -> {
          for (int i = 0; i < UPDATES; i++) {
            state.update(before -> before + 1);
          }
        });
  }

  @Actor
  public void reader(L_Result result) {
    start.await();
    result.r1 = Blocking.call(this::read);
  }

  private String read() {
    String seen = "in order";
    int last = 0;
    for (int i = 0; i < READS; i++) {
      int next = state.read();
      if (next < 0 || next > UPDATES) {
        return "saw " + next;
      }
      if (next < last) {
        seen = "went back from " + last + " to " + next;
      }
      last = next;
    }
    return seen;
  }
}
