package dev.gauntlet.stress.sequencelock;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.sequencelock.SequenceLock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A reader that reads again and again while a writer counts both numbers up. */
@JCStressTest
@Description("a reader among many writes gets numbers that belong together, and never goes back")
@Outcome(id = "whole", expect = ACCEPTABLE, desc = "every read was of one write, in their order")
@Outcome(id = "torn", expect = FORBIDDEN, desc = "a read mixed the numbers of two writes")
@Outcome(id = "back", expect = FORBIDDEN, desc = "a read was of an older write than the one before")
@Outcome(expect = FORBIDDEN, desc = "something else went wrong")
@State
public class ReaderAmongWrites {
  private static final int TIMES = 32;

  private final SequenceLock lock = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void writer() {
    start.await();
    Blocking.run(
        () -> {
          for (int i = 1; i <= TIMES; i++) {
            lock.write(i, i);
          }
        });
  }

  @Actor
  public void reader(L_Result result) {
    start.await();
    result.r1 = Blocking.call(this::readOften);
  }

  private String readOften() {
    long newest = 0;
    for (int i = 0; i < TIMES; i++) {
      long[] pair = lock.read();
      if (pair[0] != pair[1]) {
        return "torn";
      }
      if (pair[0] < newest) {
        return "back";
      }
      newest = pair[0];
    }
    return "whole";
  }
}
