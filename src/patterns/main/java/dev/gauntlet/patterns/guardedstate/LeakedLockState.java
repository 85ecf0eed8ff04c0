package dev.gauntlet.patterns.guardedstate;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * Guards the state by an explicit lock, which it does not release when a change throws. The thread
 * that holds it never notices, as the lock is reentrant; every other thread waits for ever.
 */
@Buggy(
    defect = Defect.LEAKED_LOCK,
    cwe = "CWE-667",
    origin = "A synchronized block rewritten to an explicit lock, line by line",
    member = "update",
    schedule = "A's change throws, and A keeps the lock; B reads or updates and waits for ever",
    fix = "Unlock in a finally block",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class LeakedLockState<S> implements GuardedState<S> {
  private final Lock lock = new ReentrantLock();
  private S state;

  /** Guards an initial state. */
  public LeakedLockState(S initial) {
    state = Objects.requireNonNull(initial, "initial");
  }

  @Override
  public S read() {
    lock.lock();
    try {
      return state;
    } finally {
      lock.unlock();
    }
  }

  @Override
  @SuppressWarnings("LockNotBeforeTry")
  public S update(UnaryOperator<S> change) {
    Objects.requireNonNull(change, "change");
    lock.lock();
    S next = Objects.requireNonNull(change.apply(state), "the new state");
    state = next;
    lock.unlock();
    return next;
  }
}
