package dev.gauntlet.stress.spinlock;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.spinlock.SpinLock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A reader beside a writer that comes twice: two numbers that change together. */
@JCStressTest
@Description("whoever holds the lock sees all that earlier holders wrote, and nothing half done")
@Outcome(
    id = {"0, 0", "1, 1", "2, 2"},
    expect = ACCEPTABLE,
    desc = "before, between or after the two changes")
@Outcome(
    expect = FORBIDDEN,
    desc = "a change half made: both were in at once, or a write under the lock was not seen")
@State
public class ReaderBesideWriter {
  private final SpinLock lock = Subject.make();
  private final StartLine start = new StartLine();
  private int one;
  private int two;

  @Actor
  public void writer() {
    start.await();
    Blocking.run(
        () -> {
          for (int i = 0; i < 2; i++) {
            lock.lock();
            one++;
            two++;
            lock.unlock();
          }
        });
  }

  @Actor
  public void reader(II_Result result) {
    start.await();
    Blocking.run(
        () -> {
          lock.lock();
          result.r1 = one;
          result.r2 = two;
          lock.unlock();
        });
  }
}
