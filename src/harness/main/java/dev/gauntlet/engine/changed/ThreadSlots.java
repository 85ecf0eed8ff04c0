package dev.gauntlet.engine.changed;

import java.util.function.Supplier;

/**
 * A thread-local variable that is found without a call into the JVM.
 *
 * <p>The JDK's own asks a weak reference, which only the second compiler knows how to do without
 * such a call; a JVM that runs checks is at its end before that compiler has paid for itself. An
 * engine asks at each access to a field. It runs on the boot class path, under another name, so it
 * needs nothing but {@code java.base}.
 *
 * @param <T> of the value
 */
public class ThreadSlots<T> extends ThreadLocal<T> {
  private static final int SLOTS = 256;

  private final Slot<?>[] slots = new Slot<?>[SLOTS];

  /** A variable whose values are {@code null} at first. */
  public ThreadSlots() {}

  /**
   * Whose value it is, and the value. Only the thread itself makes a slot with itself in it, so who
   * finds itself in one sees its own write.
   */
  record Slot<T>(Thread owner, T value) {}

  /**
   * As {@link ThreadLocal#withInitial}, whose place it takes, for values that are {@code null} at
   * first.
   */
  public static <S> ThreadLocal<S> withInitial(Supplier<? extends S> nothing) {
    return new ThreadSlots<>();
  }

  @Override
  @SuppressWarnings("unchecked")
  public T get() {
    Thread current = Thread.currentThread();
    Slot<?> slot = slots[place(current)];
    if (slot != null && slot.owner == current) {
      return (T) slot.value;
    }
    T value = super.get();
    slots[place(current)] = new Slot<>(current, value);
    return value;
  }

  @Override
  public void set(T value) {
    super.set(value);
    slots[place(Thread.currentThread())] = new Slot<>(Thread.currentThread(), value);
  }

  @Override
  public void remove() {
    super.remove();
    slots[place(Thread.currentThread())] = null;
  }

  private static int place(Thread thread) {
    return (int) thread.getId() & (SLOTS - 1);
  }
}
