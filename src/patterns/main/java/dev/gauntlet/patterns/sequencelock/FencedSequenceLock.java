package dev.gauntlet.patterns.sequencelock;

import dev.gauntlet.catalogue.Correct;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers its changes, odd while one is under way, and orders only what has to be ordered (Boehm,
 * "Can seqlocks get along with programming language memory models?", 2012): a writer takes its turn
 * by the odd number itself, and fences keep the numbers' own accesses inside of the two looks at
 * the sequence.
 */
@Correct(way = "compare-and-set, fences and opaque accesses")
public final class FencedSequenceLock implements SequenceLock {
  private final AtomicLong sequence = new AtomicLong();
  private final AtomicLong first = new AtomicLong();
  private final AtomicLong second = new AtomicLong();

  /** Makes a lock that holds 0 and 0. */
  public FencedSequenceLock() {}

  @Override
  public void write(long a, long b) {
    long before = beginChange();
    // Whoever sees one of the new numbers must see the odd sequence as well.
    VarHandle.releaseFence();
    first.setOpaque(a);
    second.setOpaque(b);
    sequence.setRelease(before + 2);
  }

  private long beginChange() {
    while (true) {
      long before = sequence.get();
      if (before % 2 == 0 && sequence.compareAndSet(before, before + 1)) {
        return before;
      }
      Thread.onSpinWait();
    }
  }

  @Override
  public long[] read() {
    while (true) {
      long before = sequence.get();
      long a = first.getOpaque();
      long b = second.getOpaque();
      // The second look must not come before the numbers are read.
      VarHandle.acquireFence();
      if (before % 2 == 0 && sequence.getOpaque() == before) {
        return new long[] {a, b};
      }
      Thread.onSpinWait();
    }
  }
}
