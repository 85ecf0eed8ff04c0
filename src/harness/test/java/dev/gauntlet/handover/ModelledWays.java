package dev.gauntlet.handover;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/** Correct ways to hand a plain field over that VMLens must see no race in. */
public final class ModelledWays {
  private ModelledWays() {}

  /** A value behind a plain field. */
  private static final class Box {
    private int value;

    Box(int given) {
      value = given;
    }

    static int valueOf(@Nullable Box box) {
      return box == null ? 0 : box.value;
    }
  }

  /** A monitor. */
  public static final class Monitor implements Handover {
    private int value;

    @Override
    public synchronized void give(int given) {
      value = given;
    }

    @Override
    public synchronized int take() {
      return value;
    }
  }

  /** A volatile field beside a plain one. */
  public static final class VolatileFlag implements Handover {
    private int value;
    private volatile boolean given;

    @Override
    public void give(int number) {
      value = number;
      given = true;
    }

    @Override
    public int take() {
      return given ? value : 0;
    }
  }

  /** An atomic number beside a plain field. */
  public static final class AtomicNumber implements Handover {
    private final AtomicInteger given = new AtomicInteger();
    private int value;

    @Override
    public void give(int number) {
      value = number;
      given.incrementAndGet();
    }

    @Override
    public int take() {
      return given.get() > 0 ? value : 0;
    }
  }

  /** An atomic reference. */
  public static final class AtomicBox implements Handover {
    private final AtomicReference<@Nullable Box> box = new AtomicReference<>();

    @Override
    public void give(int given) {
      box.updateAndGet(before -> new Box(given));
    }

    @Override
    public int take() {
      return Box.valueOf(box.get());
    }
  }

  /** A lock made of an atomic flag, with tries only. */
  public static final class AtomicFlag implements Handover {
    private final AtomicBoolean taken = new AtomicBoolean();
    private int value;

    @Override
    public void give(int given) {
      if (taken.compareAndSet(false, true)) {
        value = given;
        taken.set(false);
      }
    }

    @Override
    public int take() {
      int result = 0;
      if (taken.compareAndSet(false, true)) {
        result = value;
        taken.set(false);
      }
      return result;
    }
  }

  /** A sum beside a plain field. */
  public static final class Adder implements Handover {
    private final LongAdder given = new LongAdder();
    private int value;

    @Override
    public void give(int number) {
      value = number;
      given.increment();
    }

    @Override
    public int take() {
      return given.sum() > 0 ? value : 0;
    }
  }

  /** A lock that is only tried. */
  public static final class TriedLock implements Handover {
    private final ReentrantLock lock = new ReentrantLock();
    private int value;

    @Override
    public void give(int given) {
      if (lock.tryLock()) {
        try {
          value = given;
        } finally {
          lock.unlock();
        }
      }
    }

    @Override
    public int take() {
      lock.lock();
      try {
        return value;
      } finally {
        lock.unlock();
      }
    }
  }

  /** The two sides of a read-write lock. */
  public static final class ReadAndWriteLock implements Handover {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private int value;

    @Override
    public void give(int given) {
      lock.writeLock().lock();
      try {
        value = given;
      } finally {
        lock.writeLock().unlock();
      }
    }

    @Override
    public int take() {
      lock.readLock().lock();
      try {
        return value;
      } finally {
        lock.readLock().unlock();
      }
    }
  }

  /** A condition that is waited for. */
  public static final class Awaited implements Handover {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition given = lock.newCondition();
    private int value;

    @Override
    public void give(int number) {
      lock.lock();
      try {
        value = number;
        given.signalAll();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public int take() {
      lock.lock();
      try {
        while (value == 0) {
          given.awaitUninterruptibly();
        }
        return value;
      } finally {
        lock.unlock();
      }
    }
  }

  /** A condition that is waited for with a limit. */
  public static final class AwaitedWithLimit implements Handover {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition given = lock.newCondition();
    private int value;

    @Override
    public void give(int number) {
      lock.lock();
      try {
        value = number;
        given.signal();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public int take() {
      lock.lock();
      try {
        boolean inTime = true;
        while (value == 0 && inTime) {
          inTime = given.await(1, TimeUnit.MINUTES);
        }
        return value;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      } finally {
        lock.unlock();
      }
    }
  }

  /** A barrier that both come to. */
  public static final class Barrier implements Handover {
    private final CyclicBarrier barrier = new CyclicBarrier(2);
    private int value;

    @Override
    public void give(int given) {
      value = given;
      meet();
    }

    @Override
    public int take() {
      meet();
      return value;
    }

    private void meet() {
      try {
        barrier.await();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A concurrent map. */
  public static final class HashMapped implements Handover {
    private final ConcurrentHashMap<String, Box> boxes = new ConcurrentHashMap<>();

    @Override
    public void give(int given) {
      boxes.computeIfAbsent("box", key -> new Box(given));
    }

    @Override
    public int take() {
      return Box.valueOf(boxes.get("box"));
    }
  }

  /** A sorted concurrent map. */
  public static final class SkipListMapped implements Handover {
    private final ConcurrentSkipListMap<String, Box> boxes = new ConcurrentSkipListMap<>();

    @Override
    public void give(int given) {
      boxes.put("box", new Box(given));
    }

    @Override
    public int take() {
      return Box.valueOf(boxes.get("box"));
    }
  }

  /** A linked queue. */
  public static final class LinkedQueue implements Handover {
    private final Queue<Box> boxes = new ConcurrentLinkedQueue<>();

    @Override
    public void give(int given) {
      boxes.add(new Box(given));
    }

    @Override
    public int take() {
      return Box.valueOf(boxes.poll());
    }
  }

  /** A linked deque. */
  public static final class LinkedDeque implements Handover {
    private final ConcurrentLinkedDeque<Box> boxes = new ConcurrentLinkedDeque<>();

    @Override
    public void give(int given) {
      boxes.addLast(new Box(given));
    }

    @Override
    public int take() {
      return Box.valueOf(boxes.pollFirst());
    }
  }

  /** A list that is copied on each write. */
  public static final class CopiedList implements Handover {
    private final List<Box> boxes = new CopyOnWriteArrayList<>();

    @Override
    public void give(int given) {
      boxes.add(new Box(given));
    }

    @Override
    public int take() {
      int sum = 0;
      for (Box box : boxes) {
        sum += box.value;
      }
      return sum;
    }
  }

  /** A list wrapped in a monitor. */
  public static final class SynchronizedList implements Handover {
    private final List<Box> boxes = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void give(int given) {
      boxes.add(new Box(given));
    }

    @Override
    public int take() {
      return boxes.size() == 0 ? 0 : Box.valueOf(boxes.get(0));
    }
  }

  /** A task that one runs and the other asks for its result. */
  public static final class Task implements Handover {
    private int value;
    private final FutureTask<Integer> task = new FutureTask<>(() -> value = 7);

    @Override
    public void give(int given) {
      task.run();
    }

    @Override
    public int take() {
      try {
        return task.get() - 7 + value;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
