package dev.gauntlet.patterns.event;

import dev.gauntlet.catalogue.Contract;
import java.util.concurrent.TimeUnit;

/**
 * A flag that threads wait for until another sets it.
 *
 * <p>Made by a public constructor without parameters; clear at first. Every method is linearizable.
 * It stays set, for those who wait and for those who come later, until it is cleared. A waiter may
 * miss a set that is followed by a clear before the waiter goes on; it waits for the next set then.
 * What was written before a set is seen after an await that it ended.
 */
@Contract(id = "event", guide = "CONCISE events, SYNC events, DEEP anti-pattern 3")
public interface Event {
  /** Sets the flag, and so lets everyone go on who waits for it. */
  void set();

  /** Clears the flag: who comes from now on waits. */
  void clear();

  /** Returns whether the flag is set. */
  boolean isSet();

  /**
   * Waits until the flag is set.
   *
   * @throws InterruptedException if the caller is interrupted while it waits
   */
  void await() throws InterruptedException;

  /**
   * Waits until the flag is set or the time is over.
   *
   * @param timeout the longest time to wait, in {@code unit}; zero or less: do not wait
   * @return whether the flag was set
   * @throws NullPointerException if {@code unit} is null
   * @throws InterruptedException if the caller is interrupted while it waits
   */
  boolean await(long timeout, TimeUnit unit) throws InterruptedException;
}
