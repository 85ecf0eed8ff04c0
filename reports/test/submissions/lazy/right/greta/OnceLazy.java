import dev.gauntlet.patterns.lazy.Lazy;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

public class OnceLazy<T> implements Lazy<T> {
  // the box is there so that also null can be a value
  private static final class Box<V> {
    final V content;

    Box(V content) {
      this.content = content;
    }
  }

  private final Supplier<? extends T> factory;
  private final ReentrantLock making = new ReentrantLock();
  private volatile Box<T> box = null; // volatile is needed for the fast path!

  public OnceLazy(Supplier<? extends T> factory) {
    this.factory = Objects.requireNonNull(factory);
  }

  @Override
  public T get() {
    Box<T> seen = box;
    if (seen != null) {
      return seen.content;
    }
    making.lock();
    try {
      if (box == null) {
        box = new Box<>(factory.get());
      }
      return box.content;
    } finally {
      making.unlock();
    }
  }
}
