package dev.gauntlet.patterns.concurrentmap;

import dev.gauntlet.catalogue.Contract;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A map that computes a missing value once.
 *
 * <p>Made by a public constructor that takes the number of stripes, at least 1 ({@link
 * IllegalArgumentException} otherwise): how many locks share the keys between them, as a hint. A
 * null key, value or function is a {@link NullPointerException}. Every method is linearizable.
 */
@Contract(id = "concurrent-map", guide = "beyond the guides: lock striping", madeBy = int.class)
public interface ComputingMap<K, V> {
  /** Returns the key's value, or {@code null} when there is none. */
  @Nullable V get(K key);

  /**
   * Sets the key's value if there is none.
   *
   * @return the value that was there, which stays, or {@code null} when there was none
   */
  @Nullable V putIfAbsent(K key, V value);

  /**
   * Returns the key's value, computing it first if there is none.
   *
   * <p>Of all that ask for a missing value at once, one runs its function, and all get what it
   * returns. A function that throws leaves the key without a value: its caller gets the exception,
   * and who asks later tries again. The function must not use the map; what happens if it does, or
   * if it returns {@code null}, is not promised.
   */
  V computeIfAbsent(K key, Function<K, V> function);

  /** Removes the key and returns its value, or returns {@code null} when there was none. */
  @Nullable V remove(K key);

  /**
   * Returns the number of keys that have a value. While others change the map, it is an estimate,
   * as {@link java.util.concurrent.ConcurrentHashMap#size} is: keys may be counted one after the
   * other, and the number need not have been true at any one moment.
   */
  int size();
}
