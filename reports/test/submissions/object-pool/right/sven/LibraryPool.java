import dev.gauntlet.patterns.objectpool.ObjectPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Like a library: books on the shelf, books that are lent. One monitor for both. */
public class LibraryPool<T> implements ObjectPool<T> {
  private final List<T> shelf = new ArrayList<>();
  private final List<T> lent = new ArrayList<>();

  public LibraryPool(List<T> objects) {
    for (T each : objects) {
      shelf.add(Objects.requireNonNull(each));
    }
  }

  @Override
  public synchronized T borrow() throws InterruptedException {
    while (shelf.isEmpty()) {
      wait();
    }
    T book = shelf.remove(shelf.size() - 1);
    lent.add(book);
    return book;
  }

  @Override
  public synchronized void giveBack(T object) {
    Objects.requireNonNull(object);
    if (!lent.remove(object)) {
      throw new IllegalStateException(object + " is not lent");
    }
    shelf.add(object);
    notifyAll();
  }

  @Override
  public synchronized int idle() {
    return shelf.size();
  }
}
