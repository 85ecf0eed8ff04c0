package dev.gauntlet.engine.vmlens;

import dev.gauntlet.engine.Budget;
import java.time.Duration;

/**
 * What a budget buys of one check. Time is processor time where it decides how far a check goes: a
 * busy machine makes a run longer, not shallower.
 *
 * @param interleavings how many at most
 * @param orders of how many pairs of steps both orders are tried, the first ones of a run; VMLens's
 *     search for the next interleaving takes time exponential in it
 * @param processor the worker's processor time after which no further interleaving is begun
 * @param stalled the worker's processor time within which an interleaving must end
 * @param limit when the worker is killed
 */
record Effort(int interleavings, int orders, Duration processor, Duration stalled, Duration limit) {
  static Effort of(Budget budget) {
    return switch (budget) {
      case QUICK -> new Effort(16, 9, seconds(2), seconds(8), seconds(300));
      case DEFAULT -> new Effort(24, 9, seconds(3), seconds(8), seconds(360));
      case THOROUGH -> new Effort(1_000, 25, seconds(120), seconds(30), seconds(600));
    };
  }

  /** Whether there is less that could be tried. */
  boolean canBeLess() {
    return orders > 1;
  }

  /** The same with half the pairs of steps. */
  Effort less() {
    return new Effort(interleavings, orders / 2, processor, stalled, limit);
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
