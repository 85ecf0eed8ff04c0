package dev.gauntlet.patterns.guardedmap;

import dev.gauntlet.catalogue.Contract;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map for many readers and few writers, which counts both.
 *
 * <p>Made by a public constructor without parameters, empty. A null key, value or map is a {@link
 * NullPointerException}; a call that throws changes no entry and no count. Every method is
 * linearizable, but for two things: a snapshot is consistent for each key, not across keys, and the
 * statistics are exact when no other call is in progress.
 */
@Contract(id = "guarded-map", guide = "SLIDES 6, DEEP synchronisation 2")
public interface GuardedMap<K, V> {
  /** Returns the key's value, or {@code null} when there is none. Counts as a read either way. */
  @Nullable V get(K key);

  /**
   * Sets the key's value. Counts as a write.
   *
   * @return the value that it replaces, or {@code null} when there was none
   */
  @Nullable V put(K key, V value);

  /**
   * Sets all these values in one step: whoever gets one of them gets the others from then on.
   * Counts as one write, however many entries there are.
   *
   * @throws NullPointerException if the map or anything in it is null; nothing is set then
   */
  void putAll(Map<? extends K, ? extends V> entries);

  /**
   * Returns the entries, as a map that no later change alters. Counts as a read.
   *
   * <p>Whether the caller can change the returned map is not promised; doing so never changes this
   * one.
   */
  Map<K, V> snapshot();

  /** Returns how often the map was read and written. Is itself not counted. */
  AccessStatistics statistics();
}
