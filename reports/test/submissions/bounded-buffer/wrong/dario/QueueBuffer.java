import dev.gauntlet.patterns.boundedbuffer.BoundedBuffer;
import java.util.LinkedList;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class QueueBuffer<T> implements BoundedBuffer<T> {
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<T> queue = new LinkedList<>();
  private final int max;

  public QueueBuffer(int max) {
    if (max <= 0) throw new IllegalArgumentException();
    this.max = max;
  }

  @Override
  public void put(T item) throws InterruptedException {
    Objects.requireNonNull(item);
    lock.lock();
    while (queue.size() == max) {
      changed.await();
    }
    queue.add(item);
    changed.signalAll();
    lock.unlock();
  }

  @Override
  public T take() throws InterruptedException {
    lock.lock();
    while (queue.isEmpty()) {
      changed.await();
    }
    T item = queue.remove();
    changed.signalAll();
    lock.unlock();
    return item;
  }

  @Override
  public boolean offer(T item) {
    Objects.requireNonNull(item);
    lock.lock();
    boolean free = queue.size() < max;
    if (free) {
      queue.add(item);
      changed.signalAll();
    }
    lock.unlock();
    return free;
  }

  @Override
  public T poll() {
    lock.lock();
    T item = queue.poll();
    if (item != null) changed.signalAll();
    lock.unlock();
    return item;
  }

  @Override
  public int size() {
    lock.lock();
    int size = queue.size();
    lock.unlock();
    return size;
  }

  @Override
  public int capacity() {
    return max;
  }
}
