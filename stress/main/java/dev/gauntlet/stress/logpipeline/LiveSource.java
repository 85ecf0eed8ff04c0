package dev.gauntlet.stress.logpipeline;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;

/** Lines, numbered from 1, each of which is there once another thread has offered it. */
final class LiveSource implements Iterator<String> {
  private static final String TIME = "2024-01-02 03:04:05";

  private final int size;
  private final IntFunction<String> lines;
  private int given;
  private volatile int offered;

  private LiveSource(int size, IntFunction<String> lines) {
    this.size = size;
    this.lines = lines;
  }

  /** Lines whose messages are their numbers. */
  static LiveSource wellFormed(int size) {
    return new LiveSource(size, number -> TIME + " [INFO] " + number);
  }

  /** Lines that are none of a log. */
  static LiveSource malformed(int size) {
    return new LiveSource(size, number -> TIME + " " + number);
  }

  /** Offers the first line. */
  void offerFirst() {
    offered = 1;
  }

  /** Offers all lines, one after the other. */
  void offerAll() {
    for (int i = 1; i <= size; i++) {
      offered = i;
    }
  }

  @Override
  public boolean hasNext() {
    if (given == size) {
      return false;
    }
    while (offered == given) {
      Thread.onSpinWait();
    }
    return true;
  }

  @Override
  public String next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    given++;
    return lines.apply(given);
  }
}
