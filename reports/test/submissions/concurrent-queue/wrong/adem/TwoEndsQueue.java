import dev.gauntlet.patterns.concurrentqueue.ConcurrentQueue;
import java.util.LinkedList;
import java.util.Objects;

// A lock for each end, so that producers and consumers do not disturb each other.
public class TwoEndsQueue<T> implements ConcurrentQueue<T> {
  private final Object headLock = new Object();
  private final Object tailLock = new Object();
  private final LinkedList<T> items = new LinkedList<>();

  public TwoEndsQueue() {}

  @Override
  public void enqueue(T item) {
    Objects.requireNonNull(item);
    synchronized (tailLock) {
      items.addLast(item);
    }
  }

  @Override
  public T dequeue() {
    synchronized (headLock) {
      return items.pollFirst();
    }
  }

  @Override
  public boolean isEmpty() {
    synchronized (headLock) {
      return items.isEmpty();
    }
  }
}
