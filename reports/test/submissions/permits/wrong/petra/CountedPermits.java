import dev.gauntlet.patterns.permits.Permits;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

// The semaphore does the waiting. It would accept too many releases, so I count who holds one.
public class CountedPermits implements Permits {
  private final int total;
  private final Semaphore semaphore;
  private final AtomicInteger held = new AtomicInteger();

  public CountedPermits(int total) {
    if (total < 0) {
      throw new IllegalArgumentException();
    }
    this.total = total;
    this.semaphore = new Semaphore(total);
  }

  @Override
  public void acquire() throws InterruptedException {
    semaphore.acquire();
    held.incrementAndGet();
  }

  @Override
  public boolean tryAcquire() {
    if (semaphore.tryAcquire()) {
      held.incrementAndGet();
      return true;
    }
    return false;
  }

  @Override
  public void release() {
    if (held.get() == 0) {
      throw new IllegalStateException();
    }
    held.decrementAndGet();
    semaphore.release();
  }

  @Override
  public int available() {
    return total - held.get();
  }
}
