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

/** A reader and a writer that wait, in this order, for a writer to leave. */
@JCStressTest
@Description("when a writer leaves, all who waited for it get in, one after the other")
@Outcome(id = "entered", expect = ACCEPTABLE, desc = "the reader and the writer have both been in")
@Outcome(expect = FORBIDDEN, desc = "something else went wrong")
@State
public class ReaderAndWriterWaitForWriter {
  private final ReadWriteMutex mutex = Subject.make();
  private final Meeting meeting = new Meeting();

  @Actor
  public void second() {
    Blocking.run(
        () -> {
          meeting.awaitOpening();
          mutex.lockWrite();
          mutex.unlockWrite();
        });
  }

  @Actor
  public void first(L_Result result) {
    Blocking.run(
        () -> {
          mutex.lockWrite();
          Thread reader = Latecomer.reads(mutex);
          Waiting.await(reader);
          Waiting.await(meeting.open());
          mutex.unlockWrite();
          reader.join();
          result.r1 = "entered";
        });
  }
}
