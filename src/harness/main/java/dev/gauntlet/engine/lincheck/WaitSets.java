package dev.gauntlet.engine.lincheck;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The wait sets of intrinsic monitors, kept in bytecode: what a lowered subject calls in place of
 * {@code wait}, {@code notify} and {@code notifyAll}, and of {@code sleep}.
 *
 * <p>Lincheck's own model of a monitor wakes every waiter on {@code notify}, so that a notification
 * that reaches the wrong thread stays unseen. Here a waiter leaves only when it was chosen.
 * Guaranteed:
 *
 * <ul>
 *   <li>{@link #notify} chooses the one that waits longest, {@link #notifyAll} chooses all, and
 *       nobody else leaves before its time is over or it is interrupted;
 *   <li>a thread that is both chosen and interrupted returns, and stays interrupted;
 *   <li>a caller that does not own the monitor gets the {@link IllegalMonitorStateException} of the
 *       real call;
 *   <li>no monitor is kept when nobody waits on it.
 * </ul>
 *
 * <p>Time is {@link VirtualTime}: a wait with a limit ends by itself when nothing else can go on.
 *
 * <p>All waiters of all monitors are one immutable list behind one reference, because each access
 * to shared memory is one more place where the model checker may switch.
 */
public final class WaitSets {
  private static final AtomicReference<@Nullable Waiter> NEWEST = new AtomicReference<>();

  private WaitSets() {}

  /** Forgets waiters that an abandoned execution may have left. */
  static void reset() {
    NEWEST.set(null);
  }

  /** Stands for {@code monitor.wait()}. */
  public static void await(Object monitor) throws InterruptedException {
    Turn turn = enter(monitor);
    try {
      while (!turn.come) {
        monitor.wait();
      }
    } catch (InterruptedException e) {
      interrupted(turn, e);
    } finally {
      leave(turn);
    }
  }

  /** Stands for {@code monitor.wait(millis)}. */
  public static void await(Object monitor, long millis) throws InterruptedException {
    await(monitor, millis, 0);
  }

  /** Stands for {@code monitor.wait(millis, nanos)}. */
  public static void await(Object monitor, long millis, int nanos) throws InterruptedException {
    if (millis == 0 && nanos == 0) {
      await(monitor);
      return;
    }
    Turn turn = enter(monitor);
    try {
      waitOut(monitor, millis, nanos, turn);
    } catch (InterruptedException e) {
      interrupted(turn, e);
    } finally {
      leave(turn);
    }
  }

  /** Stands for {@code unit.timedWait(monitor, time)}. */
  public static void timedWait(TimeUnit unit, Object monitor, long time)
      throws InterruptedException {
    if (time > 0) {
      long nanos = unit.toNanos(time);
      await(monitor, nanos / 1_000_000, (int) (nanos % 1_000_000));
    }
  }

  /** Stands for {@code Thread.sleep(millis)}: waits where nobody notifies. */
  public static void sleep(long millis) throws InterruptedException {
    if (millis < 0) {
      throw new IllegalArgumentException("timeout value is negative");
    }
    sleep(TimeUnit.MILLISECONDS, millis);
  }

  /** Stands for {@code Thread.sleep(millis, nanos)}. */
  public static void sleep(long millis, int nanos) throws InterruptedException {
    sleep(VirtualTime.roundUp(millis, nanos));
  }

  /** Stands for {@code unit.sleep(time)}. */
  public static void sleep(TimeUnit unit, long time) throws InterruptedException {
    Object alone = new Object();
    long end = System.nanoTime() + unit.toNanos(time);
    synchronized (alone) {
      long left = end - System.nanoTime();
      while (left > 0) {
        TimeUnit.NANOSECONDS.timedWait(alone, left);
        left = end - System.nanoTime();
      }
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  /** Stands for {@code Thread.sleep(millis)} in a check, whose rest is never over at once. */
  public static void rest(long millis) throws InterruptedException {
    VirtualTime.beginRest();
    try {
      sleep(millis);
    } finally {
      VirtualTime.endRest();
    }
  }

  /** Stands for {@code monitor.notify()}. */
  public static void notify(Object monitor) {
    monitor.notifyAll();
    Turn oldest = null;
    for (Waiter waiter = NEWEST.get(); waiter != null; waiter = waiter.older) {
      if (waiter.monitor == monitor) {
        oldest = waiter.turn;
      }
    }
    if (oldest != null) {
      remove(oldest);
      oldest.come = true;
    }
  }

  /** Stands for {@code monitor.notifyAll()}. */
  public static void notifyAll(Object monitor) {
    monitor.notifyAll();
    for (Waiter waiter = NEWEST.get(); waiter != null; waiter = waiter.older) {
      if (waiter.monitor == monitor) {
        remove(waiter.turn);
        waiter.turn.come = true;
      }
    }
  }

  /** Waits for its turn or until the time is over. */
  private static void waitOut(Object monitor, long millis, int nanos, Turn turn)
      throws InterruptedException {
    long limit = TimeUnit.MILLISECONDS.toNanos(millis) + nanos;
    long start = System.nanoTime();
    long left = limit;
    do {
      monitor.wait(left / 1_000_000, (int) (left % 1_000_000));
      left = limit - (System.nanoTime() - start);
    } while (!turn.come && left > 0);
  }

  private static Turn enter(Object monitor) {
    Turn turn = new Turn();
    Waiter older = NEWEST.get();
    while (!NEWEST.compareAndSet(older, new Waiter(monitor, turn, older))) {
      older = NEWEST.get();
    }
    return turn;
  }

  /** Leaves the list, unless the thread that notified has seen to that. */
  private static void leave(Turn turn) {
    if (!turn.come) {
      remove(turn);
    }
  }

  private static void interrupted(Turn turn, InterruptedException interrupt)
      throws InterruptedException {
    if (!turn.come) {
      throw interrupt;
    }
    Thread.currentThread().interrupt();
  }

  private static void remove(Turn turn) {
    Waiter newest = NEWEST.get();
    while (!NEWEST.compareAndSet(newest, without(newest, turn))) {
      newest = NEWEST.get();
    }
  }

  private static @Nullable Waiter without(@Nullable Waiter newest, Turn turn) {
    if (newest == null || newest.turn == turn) {
      return newest == null ? null : newest.older;
    }
    return new Waiter(newest.monitor, newest.turn, without(newest.older, turn));
  }

  /** Whether a waiter's turn to leave has come; used by owners of its monitor only. */
  private static final class Turn {
    private boolean come;
  }

  private static final class Waiter {
    private final Object monitor;
    private final Turn turn;
    private final @Nullable Waiter older;

    Waiter(Object monitor, Turn turn, @Nullable Waiter older) {
      this.monitor = monitor;
      this.turn = turn;
      this.older = older;
    }
  }
}
