import dev.gauntlet.patterns.lazy.Lazy;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Lock free lazy value: compareAndSet makes sure that only one value is stored. */
public class AtomicLazy<T> implements Lazy<T> {
  private final AtomicReference<T> ref = new AtomicReference<>();
  private final Supplier<? extends T> factory;

  public AtomicLazy(Supplier<? extends T> factory) {
    this.factory = Objects.requireNonNull(factory);
  }

  @Override
  public T get() {
    if (ref.get() == null) {
      ref.compareAndSet(null, factory.get());
    }
    return ref.get();
  }
}
