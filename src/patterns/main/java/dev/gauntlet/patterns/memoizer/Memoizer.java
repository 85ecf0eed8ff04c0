package dev.gauntlet.patterns.memoizer;

import dev.gauntlet.catalogue.Contract;
import java.util.function.Function;

/**
 * Remembers what a costly function answers.
 *
 * <p>Made by a public constructor that takes the function. Each key's value is computed once, by
 * one of those who ask for it; everyone who asks gets that one value, and sees all that the
 * function wrote into it. A failure is not remembered: who has asked gets the exception, and
 * whoever asks later tries again. Those who ask while a computation is under way may share its
 * failure.
 *
 * <p>The function answers no null, and does not ask the memoizer that it serves. That values of
 * different keys are computed at the same time is not promised.
 */
@Contract(id = "memoizer", guide = "beyond the guides", madeBy = Function.class)
public interface Memoizer<K, V> {
  /**
   * Returns the key's value, computing it first if nobody has. Waits for another who computes it,
   * without a limit; an interrupt does not end that.
   *
   * <p>Throws what the function throws; no value is kept then.
   *
   * @throws NullPointerException if {@code key} is null
   */
  V compute(K key);
}
