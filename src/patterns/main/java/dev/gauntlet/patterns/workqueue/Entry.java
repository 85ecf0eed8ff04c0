package dev.gauntlet.patterns.workqueue;

import java.util.Comparator;

/**
 * An item in its place: by priority, and within one by a number that grows with each item.
 *
 * <p>A heap keeps no order among equals, so no two entries of a queue may have both in common.
 */
record Entry<T>(int priority, long order, T item) implements Comparable<Entry<T>> {
  private static final Comparator<Entry<?>> PLACE =
      Comparator.<Entry<?>>comparingInt(Entry::priority).thenComparingLong(Entry::order);

  @Override
  public int compareTo(Entry<T> other) {
    return PLACE.compare(this, other);
  }
}
