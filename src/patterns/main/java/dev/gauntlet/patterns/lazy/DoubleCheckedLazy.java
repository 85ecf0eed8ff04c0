package dev.gauntlet.patterns.lazy;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A lazy value in a volatile field, checked before and after a lock is taken to make it. */
@Correct(way = "double-checked locking, a volatile field and an explicit lock")
public final class DoubleCheckedLazy<T> implements Lazy<T> {
  private final Supplier<? extends T> factory;
  private final Lock lock = new ReentrantLock();
  private volatile @Nullable T value;

  public DoubleCheckedLazy(Supplier<? extends T> factory) {
    this.factory = Objects.requireNonNull(factory, "factory");
  }

  @Override
  public T get() {
    T made = value;
    return made != null ? made : make();
  }

  private T make() {
    lock.lock();
    try {
      T made = value;
      if (made == null) {
        made = Objects.requireNonNull(factory.get(), "the factory's value");
        value = made;
      }
      return made;
    } finally {
      lock.unlock();
    }
  }
}
