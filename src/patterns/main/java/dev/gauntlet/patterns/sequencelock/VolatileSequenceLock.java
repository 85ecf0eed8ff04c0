package dev.gauntlet.patterns.sequencelock;

import dev.gauntlet.catalogue.Correct;

/**
 * Numbers its changes in volatile fields: odd while one is under way, even when it is done. Writers
 * exclude each other by a monitor; a reader that finds the same even number before and after has
 * read what belongs together.
 */
@Correct(way = "volatile fields, writers behind an intrinsic monitor")
public final class VolatileSequenceLock implements SequenceLock {
  private final Object writers = new Object();
  private volatile long sequence;
  private volatile long first;
  private volatile long second;

  /** Makes a lock that holds 0 and 0. */
  public VolatileSequenceLock() {}

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
