package dev.gauntlet.stress.readwritelock;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.readwritelock.ReadWriteMutex;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A reader beside a writer that comes twice: two numbers that change together. */
@JCStressTest
@Description("a reader sees a change wholly or not at all, and whoever waits for the other gets in")
@Outcome(
    id = {"0, 0", "1, 1", "2, 2"},
    expect = ACCEPTABLE,
    desc = "before, between or after the two changes")
@Outcome(expect = FORBIDDEN, desc = "a change half made: reader and writer were in at once")
@State
public class ReaderBesideWriter {
  private final ReadWriteMutex mutex = Subject.make();
  private final StartLine start = new StartLine();
  private int one;
  private int two;

  @Actor
  public void writer() {
    start.await();
    Blocking.run(
        () -> {
          for (int i = 0; i < 2; i++) {
            mutex.lockWrite();
            one++;
            Thread.onSpinWait();
            two++;
            mutex.unlockWrite();
          }
        });
  }

  @Actor
  public void reader(LL_Result result) {
    start.await();
    Blocking.run(
        () -> {
          mutex.lockRead();
          result.r1 = one;
          Thread.onSpinWait();
          result.r2 = two;
          mutex.unlockRead();
        });
  }
}
