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
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** A reader beside a writer that counts both numbers up and reads them as well. */
@JCStressTest
@Description("two that read at the same time among many writes get numbers that belong together")
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "every read was of one write")
@Outcome(expect = FORBIDDEN, desc = "a read mixed the numbers of two writes")
@State
public class TwoReadersAmongWrites {
  private static final int TIMES = 8;

  private final SequenceLock lock = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void writer(ZZ_Result result) {
    start.await();
    result.r1 =
        Blocking.call(
            () -> {
              boolean whole = true;
              for (int i = 1; i <= TIMES; i++) {
                lock.write(i, i);
                whole &= readsWhole();
              }
              return whole;
            });
  }

  @Actor
  public void reader(ZZ_Result result) {
    start.await();
    result.r2 =
        Blocking.call(
            () -> {
              boolean whole = true;
              for (int i = 0; i < TIMES; i++) {
                whole &= readsWhole();
              }
              return whole;
            });
  }

  private boolean readsWhole() {
    long[] pair = lock.read();
    return pair[0] == pair[1];
  }
}
