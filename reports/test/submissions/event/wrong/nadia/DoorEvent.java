import dev.gauntlet.patterns.event.Event;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

// A latch cannot be closed again, so clear() hangs in a new one.
public class DoorEvent implements Event {
  private volatile CountDownLatch door = new CountDownLatch(1);

  public DoorEvent() {}

  @Override
  public void set() {
    door.countDown();
  }

  @Override
  public void clear() {
    door = new CountDownLatch(1);
  }

  @Override
  public boolean isSet() {
    return door.getCount() == 0;
  }

  @Override
  public void await() throws InterruptedException {
    door.await();
  }

  @Override
  public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    return door.await(timeout, unit);
  }
}
