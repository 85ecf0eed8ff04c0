package dev.gauntlet.patterns.phasebarrier;

import dev.gauntlet.catalogue.Contract;
import java.util.concurrent.BrokenBarrierException;

/**
 * A barrier that a fixed number of threads pass together, as often as they like.
 *
 * <p>Made by a public constructor that takes the number of parties, at least 1 ({@link
 * IllegalArgumentException} otherwise). When as many threads have arrived, the phase ends: all of
 * them go on, and the next phase begins. What each did before it arrived is seen by all after it.
 *
 * <p>An arrival that ends with {@link InterruptedException} breaks the barrier, for good: whoever
 * waits then, and whoever arrives later, gets {@link BrokenBarrierException}. It is not promised
 * whether an interrupt that coincides with the last arrival of a phase still breaks it.
 */
@Contract(id = "phase-barrier", guide = "SLIDES 5, CONCISE and SYNC barriers", madeBy = int.class)
public interface PhaseBarrier {
  /**
   * Arrives, and waits for the other parties of this phase.
   *
   * @return how many were still missing: {@code parties() - 1} for the first to arrive, 0 for the
   *     last
   * @throws InterruptedException if the caller is interrupted; the barrier is broken then
   * @throws BrokenBarrierException if the barrier is broken, or breaks while the caller waits
   */
  int await() throws InterruptedException, BrokenBarrierException;

  /** Returns how many threads pass together. */
  int parties();
}
