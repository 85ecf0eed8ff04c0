import dev.gauntlet.patterns.latch.Latch;
import java.util.concurrent.atomic.AtomicInteger;

/** Counting needs no lock; only the one who reaches zero takes it, to wake the others. */
public class Gatekeeper implements Latch {
  private final AtomicInteger missing;
  private final Object gate = new Object();

  public Gatekeeper(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count < 0: " + count);
    }
    missing = new AtomicInteger(count);
  }

  @Override
  public void countDown() {
    int before = missing.getAndUpdate(n -> n > 0 ? n - 1 : 0);
    if (before == 1) {
      synchronized (gate) {
        gate.notifyAll();
      }
    }
  }

  @Override
  public void await() throws InterruptedException {
    synchronized (gate) {
      while (missing.get() > 0) {
        gate.wait();
      }
    }
  }

  @Override
  public long count() {
    return missing.get();
  }
}
