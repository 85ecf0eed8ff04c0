package dev.gauntlet.stress.readwritelock;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.readwritelock.ReadWriteMutex;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Two readers that come and go at once, and then a writer. */
@JCStressTest
@Description("when all readers have left, a writer gets in")
@Outcome(id = "entered", expect = ACCEPTABLE, desc = "nobody holds the lock any more")
@Outcome(expect = FORBIDDEN, desc = "the lock did not come free")
@State
public class WriterAfterTwoReaders {
  private final ReadWriteMutex mutex = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void first() {
    start.await();
    Blocking.run(this::read);
  }

  @Actor
  public void second() {
    start.await();
    Blocking.run(this::read);
  }

  private void read() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      mutex.lockRead();
      mutex.unlockRead();
    }
  }

  @Arbiter
  public void afterwards(L_Result result) {
    Blocking.run(
        () -> {
          mutex.lockWrite();
          mutex.unlockWrite();
        });
    result.r1 = "entered";
  }
}
