package dev.gauntlet.stress.reentrantmutex;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Guest;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Turn;
import dev.gauntlet.patterns.reentrantmutex.ReentrantMutex;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two threads that wait for a third, the holder, to unlock. */
@JCStressTest
@Description("when the lock comes free, all who wait for it get it, one after the other")
@Outcome(id = "entered, entered", expect = ACCEPTABLE, desc = "both have been in")
@Outcome(expect = FORBIDDEN, desc = "a waiter has not been in")
@State
public class TwoWaiters {
  private final ReentrantMutex mutex = Subject.make();
  private final LateLocker late = new LateLocker(mutex);
  private final Guest guest = new Guest();
  private volatile boolean held;

  @Actor
  public void waiter(LL_Result result) {
    Blocking.run(
        () -> {
          while (!held) {
            Turn.pass();
          }
          guest.comes();
          mutex.lock();
          mutex.unlock();
        });
    result.r1 = "entered";
  }

  @Actor
  public void holder(LL_Result result) {
    Blocking.run(
        () -> {
          mutex.lock();
          held = true;
          late.startAndAwaitWaiting();
          guest.awaitWaiting();
          mutex.unlock();
          late.join();
        });
    result.r2 = "entered";
  }
}
