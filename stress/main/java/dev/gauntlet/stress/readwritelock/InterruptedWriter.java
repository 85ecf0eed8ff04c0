package dev.gauntlet.stress.readwritelock;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Waiting;
import dev.gauntlet.patterns.readwritelock.ReadWriteMutex;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A writer that is interrupted while it waits for a reader, and then reads itself. */
@JCStressTest
@Description("a writer that gives up leaves the lock as it was")
@Outcome(
    id = "interrupted, entered",
    expect = ACCEPTABLE,
    desc = "the writer gave up, and later got in as a reader")
@Outcome(
    id = "locked, .*",
    expect = FORBIDDEN,
    desc = "the writer got in while another was reading")
@Outcome(expect = FORBIDDEN, desc = "the writer that gave up left something behind")
@State
public class InterruptedWriter {
  private final ReadWriteMutex mutex = Subject.make();
  private final Meeting meeting = new Meeting();

  @Actor
  public void writer(LL_Result result) {
    Blocking.run(
        () -> {
          meeting.awaitOpening();
          try {
            result.r1 = tryToWrite();
            meeting.awaitInterrupt();
            mutex.lockRead();
            mutex.unlockRead();
            result.r2 = "entered";
          } finally {
            meeting.leave();
          }
        });
  }

  private String tryToWrite() {
    try {
      mutex.lockWrite();
      mutex.unlockWrite();
      return "locked";
    } catch (InterruptedException e) {
      return "interrupted";
    }
  }

  @Actor
  public void reader() {
    Blocking.run(
        () -> {
          mutex.lockRead();
          Waiting.await(meeting.open());
          meeting.interruptGuest();
          mutex.unlockRead();
        });
  }
}
