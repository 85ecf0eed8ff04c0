package dev.gauntlet.patterns.sequencelock;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;

/**
 * Numbers its changes: odd while one is under way, even when it is done. A reader looks at the
 * number before and after, but all is in plain fields, so both looks may become one, or be made
 * before or after all else.
 */
@Buggy(
    defect = Defect.VISIBILITY,
    cwe = "CWE-820",
    origin = "A sequence lock carried over from C, where the barriers are in the macros",
    member = "read",
    schedule =
        "The compiler makes of the two looks at the sequence one; R reads it and the first number;"
            + " W writes both numbers; R reads the second: an old number beside a new one",
    fix = "Make the three fields volatile",
    flaggedBy = {JCSTRESS, VMLENS})
public final class PlainFieldsSequenceLock implements SequenceLock {
  private final Object writers = new Object();
  private long sequence;
  private long first;
  private long second;

  /** Makes a lock that holds 0 and 0. */
  public PlainFieldsSequenceLock() {}

  @Override
  public void write(long a, long b) {
    synchronized (writers) {
      long done = sequence + 2;
      sequence = done - 1;
      first = a;
      second = b;
      sequence = done;
    }
  }

  @Override
  public long[] read() {
    while (true) {
      long before = sequence;
      long a = first;
      long b = second;
      if (before % 2 == 0 && sequence == before) {
        return new long[] {a, b};
      }
      Thread.onSpinWait();
    }
  }
}
