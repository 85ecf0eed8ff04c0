import dev.gauntlet.patterns.latch.Latch;
import java.util.concurrent.atomic.AtomicInteger;

public class CountLatch implements Latch {
  private final AtomicInteger count;
  private final Object waiters = new Object();

  public CountLatch(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("negative");
    }
    this.count = new AtomicInteger(count);
  }

  @Override
  public void countDown() {
    if (count.updateAndGet(c -> Math.max(0, c - 1)) == 0) {
      synchronized (waiters) {
        waiters.notifyAll();
      }
    }
  }

  @Override
  public void await() throws InterruptedException {
    // while, not if, because of spurious wakeups
    while (count.get() > 0) {
      synchronized (waiters) {
        waiters.wait();
      }
    }
  }

  @Override
  public long count() {
    return count.get();
  }
}
