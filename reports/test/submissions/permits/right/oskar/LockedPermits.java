import dev.gauntlet.patterns.permits.Permits;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public class LockedPermits implements Permits {
  private final int all;
  private int taken;
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition free = lock.newCondition();

  public LockedPermits(int permits) {
    if (permits < 0) {
      throw new IllegalArgumentException("negative number of permits");
    }
    all = permits;
  }

  @Override
  public void acquire() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (taken == all) {
        free.await();
      }
      taken++;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean tryAcquire() {
    lock.lock();
    try {
      if (taken == all) {
        return false;
      }
      taken++;
      return true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void release() {
    lock.lock();
    try {
      if (taken == 0) {
        throw new IllegalStateException("nothing to release");
      }
      taken--;
      free.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int available() {
    lock.lock();
    try {
      return all - taken;
    } finally {
      lock.unlock();
    }
  }
}
