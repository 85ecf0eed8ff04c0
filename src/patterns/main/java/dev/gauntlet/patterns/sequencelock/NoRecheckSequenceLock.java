package dev.gauntlet.patterns.sequencelock;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;

/**
 * Numbers its changes in volatile fields: odd while one is under way, even when it is done. A
 * reader waits until no change is under way, and then reads without looking again whether one has
 * begun.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-367",
    origin = "The sequence taken for a gate that readers wait at, rather than for a version",
    member = "read",
    schedule =
        "R sees an even sequence and reads the first number; W writes both numbers; R reads the"
            + " second: an old number beside a new one",
    fix = "Read the sequence again after the numbers, and begin anew if it has changed",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class NoRecheckSequenceLock implements SequenceLock {
  private final Object writers = new Object();
  private volatile long sequence;
  private volatile long first;
  private volatile long second;

  /** Makes a lock that holds 0 and 0. */
  public NoRecheckSequenceLock() {}

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
    while (sequence % 2 != 0) {
      Thread.onSpinWait();
    }
    return new long[] {first, second};
  }
}
