package marek;

import dev.gauntlet.patterns.event.Event;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;

/** Lets the queue of AbstractQueuedSynchronizer do the waiting: state 1 is set, 0 is clear. */
public class SyncEvent implements Event {
  private static class Flag extends AbstractQueuedSynchronizer {
    private static final long serialVersionUID = 1;

    boolean isSet() {
      return getState() == 1;
    }

    void clear() {
      setState(0);
    }

    @Override
    protected int tryAcquireShared(int unused) {
      return isSet() ? 1 : -1;
    }

    @Override
    protected boolean tryReleaseShared(int unused) {
      setState(1);
      return true;
    }
  }

  private final Flag flag = new Flag();

  public SyncEvent() {}

  @Override
  public void set() {
    flag.releaseShared(1);
  }

  @Override
  public void clear() {
    flag.clear();
  }

  @Override
  public boolean isSet() {
    return flag.isSet();
  }

  @Override
  public void await() throws InterruptedException {
    if (!flag.isSet()) {
      flag.acquireSharedInterruptibly(1);
    }
  }

  @Override
  public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    long nanos = unit.toNanos(timeout);
    return flag.isSet() || flag.tryAcquireSharedNanos(1, nanos);
  }
}
