package dev.gauntlet.stress.reentrantmutex;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.reentrantmutex.ReentrantMutex;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A thread that tries until it gets the lock, beside one that waits for it. */
@JCStressTest
@Description("a thread that gets the lock by a try excludes one that locks")
@Outcome(id = "4", expect = ACCEPTABLE, desc = "every change is there")
@Outcome(
    id = {"1", "2", "3"},
    expect = FORBIDDEN,
    desc = "a change was lost: two threads were in at once")
@Outcome(expect = FORBIDDEN, desc = "a number that nobody wrote")
@State
public class TrierBesideLocker {
  private final ReentrantMutex mutex = Subject.make();
  private final Guarded guarded = new Guarded();

  @Actor
  public void first() {
    Blocking.run(
        () -> {
          for (int i = 0; i < 2; i++) {
            while (!mutex.tryLock()) {
              Thread.onSpinWait();
            }
            guarded.change();
            mutex.unlock();
          }
        });
  }

  @Actor
  public void second() {
    Blocking.run(
        () -> {
          for (int i = 0; i < 2; i++) {
            mutex.lock();
            guarded.change();
            mutex.unlock();
          }
        });
  }

  @Arbiter
  public void afterwards(L_Result result) {
    result.r1 = guarded.value();
  }
}
