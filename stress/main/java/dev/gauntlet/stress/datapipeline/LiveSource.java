package dev.gauntlet.stress.datapipeline;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** The numbers from 1, each of which is there once another thread has offered it. */
final class LiveSource implements Iterator<Integer> {
  private final int size;
  private int given;
  private volatile int offered;

  LiveSource(int size) {
    this.size = size;
  }

  /** Offers all numbers, one after the other. */
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
  public Integer next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    given++;
    return given;
  }
}
