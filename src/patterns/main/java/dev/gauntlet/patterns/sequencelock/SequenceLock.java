package dev.gauntlet.patterns.sequencelock;

import dev.gauntlet.catalogue.Contract;

/**
 * Two numbers that are written and read as one. Readers look again when a writer came between, so
 * they cost a writer nothing.
 *
 * <p>Made by a public constructor without arguments, both numbers 0. Any number of threads may
 * write and read. Both methods are linearizable: a reader gets two numbers that were written
 * together, and no older ones than it or anyone else has read before. That a reader among writers
 * that never pause gets an answer in some time is not promised.
 */
@Contract(id = "sequence-lock", guide = "beyond the guides")
public interface SequenceLock {
  /** Replaces both numbers. */
  void write(long a, long b);

  /**
   * Returns the two numbers that were written last.
   *
   * @return {@code a} and {@code b}, in an array that is the caller's own
   */
  long[] read();
}
