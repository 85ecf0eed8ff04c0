package dev.gauntlet.handover;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Correct ways to hand a plain field over, called on subclasses of the JDK's classes. */
public final class InheritedWays {
  private InheritedWays() {}

  private static final class Named extends ReentrantLock {
    private static final long serialVersionUID = 1;
  }

  private static final class Giver extends Thread {
    private int value;

    @Override
    public void run() {
      value = 7;
    }
  }

  /** A lock of a subclass. */
  public static class NamedLock implements Handover {
    private final Named lock = new Named();
    private int value;

    @Override
    public void give(int given) {
      lock.lock();
      try {
        value = given;
      } finally {
        lock.unlock();
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

  /** A lock of a subclass, waited for in a way that VMLens does not see. */
  public static final class InterruptibleLock extends NamedLock {
    @Override
    public int take() {
      try {
        super.lock.lockInterruptibly();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      try {
        return super.value;
      } finally {
        super.lock.unlock();
      }
    }
  }

  /** The handed-over value is in the lock itself. */
  public static final class OwnLock extends ReentrantLock implements Handover {
    private static final long serialVersionUID = 1;
    private final Condition given = newCondition();
    private int value;

    @Override
    public void give(int number) {
      lock();
      try {
        value = number;
        given.signalAll();
      } finally {
        unlock();
      }
    }

    @Override
    public int take() {
      lock();
      try {
        while (value == 0) {
          given.awaitUninterruptibly();
        }
        return value;
      } finally {
        unlock();
      }
    }
  }

  /** A read-write lock of a subclass. */
  public static final class OwnReadWriteLock extends ReentrantReadWriteLock implements Handover {
    private static final long serialVersionUID = 1;
    private int value;

    @Override
    public void give(int given) {
      writeLock().lock();
      try {
        value = given;
      } finally {
        writeLock().unlock();
      }
    }

    @Override
    public int take() {
      readLock().lock();
      try {
        return value;
      } finally {
        readLock().unlock();
      }
    }
  }

  /** An atomic number of a subclass. */
  public static final class OwnNumber extends AtomicInteger implements Handover {
    private static final long serialVersionUID = 1;
    private int value;

    @Override
    public void give(int given) {
      value = given;
      incrementAndGet();
    }

    @Override
    public int take() {
      return get() > 0 ? value : 0;
    }
  }

  /** A concurrent map of a subclass. */
  public static final class OwnMap extends ConcurrentHashMap<String, int[]> implements Handover {
    private static final long serialVersionUID = 1;

    @Override
    public void give(int given) {
      put("box", new int[] {given});
    }

    @Override
    public int take() {
      int[] box = get("box");
      return box == null ? 0 : box[0];
    }
  }

  /** A task of a subclass. */
  public static final class OwnTask implements Handover {
    private final Told task = new Told();
    private int value;

    private final class Told extends FutureTask<Integer> {
      Told() {
        super(() -> 7);
      }

      @Override
      public void run() {
        value = 7;
        super.run();
      }
    }

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

  /** A thread of a subclass, which is joined. */
  public static final class OwnThread implements Handover {
    @Override
    public void give(int given) {}

    @Override
    public int take() {
      Giver own = new Giver();
      own.start();
      try {
        own.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return own.value++;
    }
  }

  /** A thread of a subclass, which is joined with a limit. */
  public static final class OwnThreadInTime implements Handover {
    @Override
    public void give(int given) {}

    @Override
    public int take() {
      Giver own = new Giver();
      own.start();
      try {
        own.join(TimeUnit.MINUTES.toMillis(1));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return own.value++;
    }
  }
}
