package dev.gauntlet.engine.vmlens;

import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A reentrant lock that parks nobody: it waits on monitors, and so leaves the permits of {@link
 * java.util.concurrent.locks.LockSupport} to the program that VMLens runs.
 *
 * <p>It does what VMLens needs of its lock and no more. It runs inside the agent, under another
 * name, so it needs nothing but {@code java.base}.
 */
public final class MonitorLock extends ReentrantLock {
  private static final long serialVersionUID = 1;

  private transient @Nullable Thread owner;
  private transient int holds;

  /** Creates a lock that is free. */
  public MonitorLock() {}

  @Override
  public void lock() {
    hold(1);
  }

  /** Takes the lock as if it were locked so many times. */
  private synchronized void hold(int times) {
    Thread current = Thread.currentThread();
    boolean interrupted = false;
    while (owner != null && owner != current) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    owner = current;
    holds += times;
    if (interrupted) {
      current.interrupt();
    }
  }

  @Override
  public void unlock() {
    release(1);
  }

  /** Unlocks so many times. */
  private synchronized void release(int times) {
    if (owner != Thread.currentThread()) {
      throw new IllegalMonitorStateException();
    }
    holds -= times;
    if (holds == 0) {
      owner = null;
      notify();
    }
  }

  @Override
  public Condition newCondition() {
    return new Signals(this);
  }

  /** Signals to all who wait with a limit. */
  private static final class Signals implements Condition {
    // A monitor waits for whole milliseconds; who asks for less asks again at once.
    private static final long SHORT_NANOS = 100_000;

    private final MonitorLock lock;
    private long given;

    Signals(MonitorLock lock) {
      this.lock = lock;
    }

    @Override
    public synchronized void signalAll() {
      given++;
      notifyAll();
    }

    @Override
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
      long nanos = unit.toNanos(time);
      long seen = given();
      int holds = lock.holds;
      lock.release(holds);
      try {
        return nanos < SHORT_NANOS ? isGivenSoon(seen) : isGiven(seen, nanos);
      } finally {
        lock.hold(holds);
      }
    }

    private boolean isGivenSoon(long seen) {
      Thread.onSpinWait();
      return given() != seen;
    }

    private synchronized boolean isGiven(long seen, long nanos) throws InterruptedException {
      long end = System.nanoTime() + nanos;
      for (long left = nanos; given == seen && left > 0; left = end - System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, TimeUnit.MILLISECONDS.toNanos(1)));
      }
      return given != seen;
    }

    private synchronized long given() {
      return given;
    }

    @Override
    public void await() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void awaitUninterruptibly() {
      throw new UnsupportedOperationException();
    }

    @Override
    public long awaitNanos(long nanos) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean awaitUntil(Date deadline) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void signal() {
      throw new UnsupportedOperationException();
    }
  }
}
