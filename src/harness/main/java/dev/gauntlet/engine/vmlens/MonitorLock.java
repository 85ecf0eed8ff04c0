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
 * <p>It also keeps the frames that a thread was seen in, until the thread comes to the lock or
 * leaves it.
 *
 * <p>It does what VMLens needs of its lock and no more. It runs inside the agent, under another
 * name, so it needs nothing but {@code java.base}.
 */
public final class MonitorLock extends ReentrantLock {
  private static final long serialVersionUID = 1;

  private static final int SLOTS = 256;
  private static final @Nullable Slot[] SEEN = new Slot[SLOTS];

  // A processor that sleeps takes some fifty microseconds to wake.
  private static final long WAKING_NANOS = 300_000;

  /** Frames of VMLens's own, as of one that waits for its turn. */
  private static final StackTraceElement[] AT_ONCE = {
    new StackTraceElement(MonitorLock.class.getName(), "hold", null, -1)
  };

  private static volatile long lastGivenBack = System.nanoTime();

  private transient @Nullable Thread owner;
  private transient int holds;

  /** Creates a lock that is free. */
  public MonitorLock() {}

  /**
   * The frames of a thread that is stopped, as they are, or as they were when it was asked for them
   * before, if nothing that counts can have changed.
   *
   * <p>Out of the frames VMLens reads, of every thread at every step, whether it waits here for its
   * turn or for something of the program's, and each time the JVM stops all threads to look. Who
   * has come to the lock is there until it leaves; who joins a thread, until that has ended. Of
   * others, that wait for the program, it is asked anew each time: they may just have been woken.
   * One that was woken by what has just been given back needs a moment until it runs; until then
   * VMLens would give up its plan, in which it is that one's turn. So it is waited for.
   */
  public static StackTraceElement[] traceOf(Thread thread) {
    Slot slot = SEEN[place(thread)];
    if (slot == null || slot.thread != thread) {
      return thread.getStackTrace();
    }
    Stay stay = slot.stay;
    StackTraceElement[] known = stay.trace;
    if (known != null) {
      return known;
    }
    StackTraceElement[] trace = thread.getStackTrace();
    if (isWithin(MonitorLock.class, trace) || isWithin(Thread.class, trace)) {
      stay.trace = trace;
      return trace;
    }
    return runsSoon(slot, stay) ? AT_ONCE : trace;
  }

  /** Notes that something was given back that another thread may wait for. */
  public static void givenBack() {
    lastGivenBack = System.nanoTime();
  }

  // The one that was woken may need the processor that this thread has.
  @SuppressWarnings("ThreadPriorityCheck")
  private static boolean runsSoon(Slot slot, Stay stay) {
    while (System.nanoTime() - lastGivenBack < WAKING_NANOS) {
      Thread.yield();
      if (slot.thread.getState() == Thread.State.RUNNABLE || slot.stay != stay) {
        return true;
      }
    }
    return false;
  }

  /** Whether a thread waits in the lock, or joins. */
  private static boolean isWithin(Class<?> type, StackTraceElement[] trace) {
    for (StackTraceElement frame : trace) {
      String method = frame.getMethodName();
      boolean waits = method.equals("hold") || method.equals("await") || method.equals("join");
      if (waits && frame.getClassName().startsWith(type.getName())) {
        return true;
      }
    }
    return false;
  }

  /** Notes that the current thread comes or leaves: what was seen of it holds no longer. */
  private static void move() {
    Thread current = Thread.currentThread();
    Slot slot = SEEN[place(current)];
    if (slot == null || slot.thread != current) {
      SEEN[place(current)] = new Slot(current);
    } else {
      slot.stay = new Stay();
    }
  }

  private static int place(Thread thread) {
    return (int) thread.getId() & (SLOTS - 1);
  }

  @Override
  public void lock() {
    if (!isHeldByCurrentThread()) {
      move();
    }
    hold(1);
  }

  @Override
  public boolean isHeldByCurrentThread() {
    return owner == Thread.currentThread();
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
    // Before the lock is free: who has it next must not take this thread for one that waits here.
    if (isHeldByCurrentThread() && holds == 1) {
      move();
    }
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

  /** What was seen of a thread; the thread itself makes it, and another when it moves. */
  private static final class Slot {
    private final Thread thread;
    private volatile Stay stay = new Stay();

    Slot(Thread thread) {
      this.thread = thread;
    }
  }

  /** A thread's stay at the lock, or away from it. */
  private static final class Stay {
    private volatile StackTraceElement @Nullable [] trace;
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
