package dev.gauntlet.stress.spinlock;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.spinlock.SpinLock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Two threads that try to lock a free lock and keep it. */
@JCStressTest
@Description("of two tries at once, one gets the lock")
@Outcome(
    id = {"true, false", "false, true"},
    expect = ACCEPTABLE,
    desc = "one try after the other")
@Outcome(id = "true, true", expect = FORBIDDEN, desc = "both got the one lock")
@Outcome(id = "false, false", expect = FORBIDDEN, desc = "neither got a lock that was free")
@Outcome(expect = FORBIDDEN, desc = "something else went wrong")
@State
public class TwoTries {
  private final SpinLock lock = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void first(ZZ_Result result) {
    start.await();
    result.r1 = lock.tryLock();
  }

  @Actor
  public void second(ZZ_Result result) {
    start.await();
    result.r2 = lock.tryLock();
  }
}
