package dev.gauntlet.patterns.event;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A flag under its own monitor, which wakes a single waiter when it is set. */
@Buggy(
    defect = Defect.LOST_WAKEUP,
    cwe = "CWE-821",
    origin = "notify taken for a cheaper notifyAll, though one set is for every waiter",
    member = "set",
    schedule = "A and B wait; C sets the flag, which wakes A; B waits for ever for a flag set",
    fix = "Wake all with notifyAll",
    flaggedBy = {LINCHECK, JCSTRESS})
public final class NotifyOneEvent implements Event {
  private boolean set;

  @Override
  public synchronized void set() {
    set = true;
    notify();
  }

  @Override
  public synchronized void clear() {
    set = false;
  }

  @Override
  public synchronized boolean isSet() {
    return set;
  }

  @Override
  public synchronized void await() throws InterruptedException {
    while (!set) {
      wait();
    }
  }

  @Override
  public synchronized boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    long limit = Objects.requireNonNull(unit, "unit").toNanos(timeout);
    long begun = System.nanoTime();
    while (!set) {
      long left = limit - (System.nanoTime() - begun);
      if (left <= 0) {
        return false;
      }
      wait(left / 1_000_000, (int) (left % 1_000_000));
    }
    return true;
  }
}
