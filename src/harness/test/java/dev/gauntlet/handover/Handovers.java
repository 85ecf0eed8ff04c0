package dev.gauntlet.handover;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Right and wrong ways to hand a number over. */
public final class Handovers {
  private Handovers() {}

  /** No order at all. */
  public static final class Plain implements Handover {
    private int value;

    @Override
    public void give(int given) {
      value = given;
    }

    @Override
    public int take() {
      return value;
    }
  }

  /** A lock. */
  public static class Locked implements Handover {
    private final ReentrantLock lock = new ReentrantLock();
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

  /** A monitor and its wait set, whose order VMLens does not see. */
  public static final class Waiting implements Handover {
    private int value;

    @Override
    public synchronized void give(int given) {
      value = given;
      notifyAll();
    }

    @Override
    public synchronized int take() {
      try {
        while (value == 0) {
          wait();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return value;
    }
  }

  /** A semaphore, which VMLens does not see. */
  public static final class Guarded implements Handover {
    private final Semaphore semaphore = new Semaphore(1);
    private int value;

    @Override
    public void give(int given) {
      semaphore.acquireUninterruptibly();
      value = given;
      semaphore.release();
    }

    @Override
    public int take() {
      semaphore.acquireUninterruptibly();
      int taken = value;
      semaphore.release();
      return taken;
    }
  }

  /** Parks; whoever parks threads by itself can use up the permit. */
  public static final class Parking implements Handover {
    private volatile int value;
    private volatile @Nullable Thread taker;

    @Override
    public void give(int given) {
      value = given;
      LockSupport.unpark(taker);
    }

    @Override
    public int take() {
      taker = Thread.currentThread();
      while (value == 0) {
        LockSupport.park();
      }
      return value;
    }
  }

  /** Parks with a limit; a permit that is used up costs all of it. */
  public static final class ParkingInTime implements Handover {
    private static final long LIMIT_NANOS = 20_000_000_000L;

    private final AtomicInteger value = new AtomicInteger();
    private final AtomicReference<@Nullable Thread> taker = new AtomicReference<>();

    @Override
    public void give(int given) {
      value.set(given);
      LockSupport.unpark(taker.get());
    }

    @Override
    public int take() {
      taker.set(Thread.currentThread());
      long end = System.nanoTime() + LIMIT_NANOS;
      while (value.get() == 0) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("nobody has given in time");
        }
        LockSupport.parkNanos(this, LIMIT_NANOS);
      }
      return value.get();
    }
  }

  /** Starts a thread in its constructor, under the lock that this thread takes first. */
  public static final class Started extends Locked {
    public Started() {
      super.lock.lock();
      try {
        new Thread(() -> take(), "early taker").start();
      } finally {
        super.lock.unlock();
      }
    }
  }

  /** Says that it waits only after it has looked: the giver may come between, and wake nobody. */
  public static final class Unwoken implements Handover {
    private volatile int value;
    private volatile @Nullable Thread taker;

    @Override
    public void give(int given) {
      value = given;
      LockSupport.unpark(taker);
    }

    @Override
    public int take() {
      if (value == 0) {
        taker = Thread.currentThread();
        do {
          LockSupport.park();
        } while (value == 0);
      }
      return value;
    }
  }

  /** Waits without looking first. */
  public static final class Missed implements Handover {
    private int value;

    @Override
    public synchronized void give(int given) {
      value = given;
      notifyAll();
    }

    @Override
    @SuppressWarnings({"WaitNotInLoop", "ThreadPriorityCheck"})
    public synchronized int take() {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return value;
    }
  }

  /** Two locks in opposed orders. */
  public static final class Opposed implements Handover {
    private final Object one = new Object();
    private final Object other = new Object();
    private int value;

    @Override
    public void give(int given) {
      synchronized (one) {
        synchronized (other) {
          value = given;
        }
      }
    }

    @Override
    public int take() {
      synchronized (other) {
        synchronized (one) {
          return value;
        }
      }
    }
  }

  /** Takes again and again what is never given. */
  public static final class Spinning implements Handover {
    private volatile int asked;

    @Override
    public void give(int given) {}

    @Override
    public int take() {
      while (asked >= 0) {
        asked = 1;
      }
      return asked;
    }
  }

  /** Ends the JVM. */
  public static final class Exiting implements Handover {
    @Override
    public void give(int given) {
      System.exit(3);
    }

    @Override
    public int take() {
      return 0;
    }
  }

  /** Gives the number twice. */
  public static final class Wrong implements Handover {
    private final ReentrantLock lock = new ReentrantLock();
    private int value;

    private void add(int given) {
      lock.lock();
      try {
        value += given;
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void give(int given) {
      add(given);
      add(given);
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
}
