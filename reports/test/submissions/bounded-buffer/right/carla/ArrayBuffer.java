package carla;

import dev.gauntlet.patterns.boundedbuffer.BoundedBuffer;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Circular array, one lock, two conditions. */
public class ArrayBuffer<T> implements BoundedBuffer<T> {
  private final Object[] slots;
  private int readAt = 0;
  private int writeAt = 0;
  private int used = 0;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition hasRoom = lock.newCondition();
  private final Condition hasItem = lock.newCondition();

  public ArrayBuffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1 but is " + capacity);
    }
    slots = new Object[capacity];
  }

  @Override
  public void put(T item) throws InterruptedException {
    check(item);
    lock.lockInterruptibly();
    try {
      while (used == slots.length) {
        hasRoom.await();
      }
      write(item);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public T take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (used == 0) {
        hasItem.await();
      }
      return read();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean offer(T item) {
    check(item);
    lock.lock();
    try {
      if (used == slots.length) {
        return false;
      }
      write(item);
      return true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public T poll() {
    lock.lock();
    try {
      return used == 0 ? null : read();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int size() {
    lock.lock();
    try {
      return used;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int capacity() {
    return slots.length;
  }

  private static void check(Object item) {
    if (item == null) {
      throw new NullPointerException("null is not allowed");
    }
  }

  // call with the lock held
  private void write(T item) {
    slots[writeAt] = item;
    writeAt = (writeAt + 1) % slots.length;
    used++;
    hasItem.signal();
  }

  // call with the lock held
  @SuppressWarnings("unchecked")
  private T read() {
    T item = (T) slots[readAt];
    slots[readAt] = null;
    readAt = (readAt + 1) % slots.length;
    used--;
    hasRoom.signal();
    return item;
  }
}
