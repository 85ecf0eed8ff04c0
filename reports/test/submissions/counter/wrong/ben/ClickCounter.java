import dev.gauntlet.patterns.counter.Counter;
import java.util.concurrent.atomic.AtomicInteger;

// AtomicInteger is thread-safe, so the counter is thread-safe.
public class ClickCounter implements Counter {
  private final AtomicInteger clicks = new AtomicInteger();

  public ClickCounter() {}

  @Override
  public int increment() {
    clicks.getAndIncrement();
    return clicks.get();
  }

  @Override
  public int decrement() {
    clicks.getAndDecrement();
    return clicks.get();
  }

  @Override
  public int get() {
    return clicks.get();
  }
}
