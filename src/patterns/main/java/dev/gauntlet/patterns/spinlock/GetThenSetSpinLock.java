package dev.gauntlet.patterns.spinlock;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Names the holder in an atomic reference. A thread that locks waits until there is none and then
 * sets itself, in two steps, so two threads that wait can both go on.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-367",
    origin = "A spin on an atomic reference, and the set behind it held to be safe as well",
    member = "lock",
    schedule =
        "The lock is free. A sees no holder; B sees no holder, sets itself and enters; A sets"
            + " itself and enters beside B",
    fix = "Set the holder by compareAndSet from null, and wait on when that fails",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class GetThenSetSpinLock implements SpinLock {
  private final AtomicReference<@Nullable Thread> holder = new AtomicReference<>();

  /** Makes a free lock. */
  public GetThenSetSpinLock() {}

  @Override
  public void lock() {
    while (holder.get() != null) {
      Thread.onSpinWait();
    }
    holder.set(Thread.currentThread());
  }

  @Override
  public boolean tryLock() {
    return holder.compareAndSet(null, Thread.currentThread());
  }

  @Override
  public void unlock() {
    if (!holder.compareAndSet(Thread.currentThread(), null)) {
      throw new IllegalMonitorStateException("the caller does not hold the lock");
    }
  }
}
