package dev.gauntlet.stress.reentrantmutex;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.reentrantmutex.ReentrantMutex;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A thread that unlocks what another may hold just then. */
@JCStressTest
@Description("only the holder unlocks")
@Outcome(
    id = "unlocked, refused",
    expect = ACCEPTABLE,
    desc = "the holder unlocked, and the other was refused")
@Outcome(
    id = {"unlocked, unlocked", "refused, unlocked"},
    expect = FORBIDDEN,
    desc = "a thread unlocked what another held")
@Outcome(expect = FORBIDDEN, desc = "the holder was refused")
@State
public class StrangerUnlocks {
  private final ReentrantMutex mutex = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void holder(LL_Result result) {
    start.await();
    Blocking.run(mutex::lock);
    Thread.onSpinWait();
    result.r1 = Blocking.call(this::unlock);
  }

  @Actor
  public void stranger(LL_Result result) {
    start.await();
    result.r2 = Blocking.call(this::unlock);
  }

  private String unlock() {
    try {
      mutex.unlock();
      return "unlocked";
    } catch (IllegalMonitorStateException e) {
      return "refused";
    }
  }
}
