package dev.gauntlet.evidence;

import java.util.Set;

/**
 * How an interleaving ends.
 *
 * @param throwing whether it ends because something was thrown
 * @param stuck the threads that never go on after their last step, by index
 */
public record Ending(boolean throwing, Set<Integer> stuck) {
  /** It ends because something was thrown. */
  public static Ending thrown() {
    return new Ending(true, Set.of());
  }

  /** It ends because these threads never go on. */
  public static Ending hung(Set<Integer> stuck) {
    return new Ending(false, stuck);
  }

  /** It runs to its end. */
  public static Ending complete() {
    return new Ending(false, Set.of());
  }
}
