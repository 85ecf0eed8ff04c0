package dev.gauntlet.stress.reentrantmutex;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.reentrantmutex.ReentrantMutex;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Two threads that lock twice each: the number that they change. */
@JCStressTest
@Description("threads that lock exclude each other")
@Outcome(id = "4", expect = ACCEPTABLE, desc = "every change is there")
@Outcome(
    id = {"1", "2", "3"},
    expect = FORBIDDEN,
    desc = "a change was lost: two threads were in at once")
@Outcome(expect = FORBIDDEN, desc = "a number that nobody wrote")
@State
public class TwoLockers {
  private final ReentrantMutex mutex = Subject.make();
  private final StartLine start = new StartLine();
  private final Guarded guarded = new Guarded();

  @Actor
  public void first() {
    start.await();
    Blocking.run(
        () -> {
          for (int i = 0; i < 2; i++) {
            mutex.lock();
            guarded.change();
            mutex.unlock();
          }
        });
  }

  @Actor
  public void second() {
    start.await();
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
