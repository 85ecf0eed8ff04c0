package dev.gauntlet.patterns.event;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A flag under its own monitor, which wakes every waiter when it is set. */
@Correct(way = "intrinsic monitor")
public final class MonitorEvent implements Event {
  private boolean set;

  @Override
  public synchronized void set() {
    set = true;
    notifyAll();
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
