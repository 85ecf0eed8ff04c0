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

/** Two threads that lock and ask for their holds, at nearly the same time. */
@JCStressTest
@Description("a hold count is the caller's own, whatever others hold")
@Outcome(
    id = "0 1 2 1 0, 0 1 2 1 0",
    expect = ACCEPTABLE,
    desc = "each thread counted its own holds")
@Outcome(expect = FORBIDDEN, desc = "a thread was told a count that is not its own")
@State
public class OwnHoldCount {
  private final ReentrantMutex mutex = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void first(LL_Result result) {
    start.await();
    result.r1 = Blocking.call(this::counts);
  }

  @Actor
  public void second(LL_Result result) {
    start.await();
    result.r2 = Blocking.call(this::counts);
  }

  private String counts() throws InterruptedException {
    int before = mutex.holdCount();
    mutex.lock();
    int once = mutex.holdCount();
    mutex.lock();
    int twice = mutex.holdCount();
    mutex.unlock();
    int onceAgain = mutex.holdCount();
    mutex.unlock();
    return before + " " + once + " " + twice + " " + onceAgain + " " + mutex.holdCount();
  }
}
