import dev.gauntlet.patterns.counter.Counter;
import java.util.concurrent.atomic.AtomicInteger;

// Exercise 1: no locks, only compareAndSet.
public class CasCounter implements Counter {
  private final AtomicInteger number = new AtomicInteger(0);

  public CasCounter() {}

  @Override
  public int increment() {
    return change(+1);
  }

  @Override
  public int decrement() {
    return change(-1);
  }

  @Override
  public int get() {
    return number.get();
  }

  // try until nobody was faster
  private int change(int by) {
    while (true) {
      int old = number.get();
      int now = old + by;
      if (number.compareAndSet(old, now)) {
        return now;
      }
    }
  }
}
