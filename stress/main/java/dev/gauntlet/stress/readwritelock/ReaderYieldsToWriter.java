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
import org.openjdk.jcstress.infra.results.L_Result;

/** A reader that comes while a writer waits for another reader. */
@JCStressTest
@Description("while a writer waits, no new reader enters")
@Outcome(
    id = "barred",
    expect = ACCEPTABLE,
    desc = "the new reader waits until the writer has been in")
@Outcome(
    id = "entered",
    expect = FORBIDDEN,
    desc = "the new reader went ahead of a writer that was already waiting")
@Outcome(expect = FORBIDDEN, desc = "something else went wrong")
@State
public class ReaderYieldsToWriter {
  private final ReadWriteMutex mutex = Subject.make();
  private final Meeting meeting = new Meeting();

  @Actor
  public void writer() {
    Blocking.run(
        () -> {
          meeting.awaitOpening();
          mutex.lockWrite();
          mutex.unlockWrite();
        });
  }

  @Actor
  public void reader(L_Result result) {
    Blocking.run(
        () -> {
          mutex.lockRead();
          Thread writer = meeting.open();
          Waiting.await(writer);
          boolean writerWaits = Waiting.isIn(writer, "lockWrite");
          Thread late = Latecomer.reads(mutex);
          Waiting.await(late);
          boolean entered = writerWaits && !late.isAlive();
          mutex.unlockRead();
          late.join();
          result.r1 = entered ? "entered" : "barred";
        });
  }
}
