package dev.gauntlet.stress.reentrantmutex;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.reentrantmutex.ReentrantMutex;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two tries for a free lock. */
@JCStressTest
@Description("of two tries at once one gets the lock")
@Outcome(
    id = {"true, false", "false, true"},
    expect = ACCEPTABLE,
    desc = "the first to come got the lock")
@Outcome(id = "true, true", expect = FORBIDDEN, desc = "both got the lock")
@Outcome(id = "false, false", expect = FORBIDDEN, desc = "neither got the lock, though it was free")
@Outcome(expect = FORBIDDEN, desc = "no order of two tries explains these results")
@State
public class TwoTries {
  private final ReentrantMutex mutex = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void first(LL_Result result) {
    start.await();
    result.r1 = mutex.tryLock();
  }

  @Actor
  public void second(LL_Result result) {
    start.await();
    result.r2 = mutex.tryLock();
  }
}
