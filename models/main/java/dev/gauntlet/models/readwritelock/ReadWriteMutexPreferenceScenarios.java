package dev.gauntlet.models.readwritelock;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.check.Check;
import dev.gauntlet.check.NotApplicable;
import dev.gauntlet.check.Pace;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.readwritelock.ReadWriteMutex;

/** What a read-write lock promises to writers that wait: they are preferred. */
public class ReadWriteMutexPreferenceScenarios {
  private static final String REAL_TIME =
      "Its threads run in real time: after a rest, a thread has likely come as far as the lock, but"
          + " not for certain.";

  @Scenario("A reader lets a writer go first that has waited before it came.")
  @NotApplicable(engine = Engine.VMLENS, reason = REAL_TIME)
  public void newReaderYieldsToWriter() throws Exception {
    ReadWriteMutex mutex = Subject.make();
    int[] changes = new int[1];
    int[] seen = new int[1];
    Threads writer = new Threads();
    writer.add(
        "writer",
        () -> {
          mutex.lockWrite();
          changes[0]++;
          mutex.unlockWrite();
        });
    Threads reader = new Threads();
    reader.add(
        "reader",
        () -> {
          mutex.lockRead();
          seen[0] = changes[0];
          mutex.unlockRead();
        });
    mutex.lockWrite();
    writer.start();
    Pace.nap();
    reader.start();
    Pace.nap();
    mutex.unlockWrite();
    writer.join();
    reader.join();
    Check.equal("changes that the reader sees of a writer that waited", 1, seen[0]);
  }
}
