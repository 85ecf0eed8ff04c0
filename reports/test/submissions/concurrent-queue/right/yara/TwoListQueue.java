import dev.gauntlet.patterns.concurrentqueue.ConcurrentQueue;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The queue of functional languages: a list to take from and a reversed list to add to. Both are
 * immutable, and one compareAndSet exchanges the pair.
 */
public class TwoListQueue<T> implements ConcurrentQueue<T> {
  private record Cell<T>(T item, Cell<T> rest) {}

  private record Lists<T>(Cell<T> front, Cell<T> back) {}

  private final AtomicReference<Lists<T>> lists = new AtomicReference<>(new Lists<>(null, null));

  public TwoListQueue() {}

  @Override
  public void enqueue(T item) {
    Objects.requireNonNull(item, "item");
    Lists<T> old;
    do {
      old = lists.get();
    } while (!lists.compareAndSet(old, new Lists<>(old.front(), new Cell<>(item, old.back()))));
  }

  @Override
  public T dequeue() {
    while (true) {
      Lists<T> old = lists.get();
      Lists<T> turned = old.front() == null ? new Lists<>(reversed(old.back()), null) : old;
      if (turned.front() == null) {
        return null;
      }
      if (lists.compareAndSet(old, new Lists<>(turned.front().rest(), turned.back()))) {
        return turned.front().item();
      }
    }
  }

  @Override
  public boolean isEmpty() {
    Lists<T> now = lists.get();
    return now.front() == null && now.back() == null;
  }

  private static <T> Cell<T> reversed(Cell<T> list) {
    Cell<T> result = null;
    for (Cell<T> cell = list; cell != null; cell = cell.rest()) {
      result = new Cell<>(cell.item(), result);
    }
    return result;
  }
}
