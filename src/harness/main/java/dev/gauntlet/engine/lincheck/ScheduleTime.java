package dev.gauntlet.engine.lincheck;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jetbrains.kotlinx.lincheck.strategy.BlockingReason;
import org.jetbrains.kotlinx.lincheck.strategy.ThreadScheduler;
import org.jetbrains.kotlinx.lincheck.strategy.managed.MonitorTracker;
import org.jetbrains.kotlinx.lincheck.strategy.managed.ParkingTracker;
import org.jetbrains.kotlinx.lincheck.strategy.nativecalls.PureDeterministicMethodDescriptor;

/** What Lincheck asks about {@link VirtualTime}; {@link TimeLimits} has it ask. */
public final class ScheduleTime {
  private static final int NONE = -1;

  private ScheduleTime() {}

  /**
   * Begins an exploration.
   *
   * @param inHaste see {@link VirtualTime#explore}
   */
  static void explore(boolean inHaste) {
    VirtualTime.explore(inHaste);
  }

  /** Ends an exploration in haste. */
  static void calm() {
    VirtualTime.calm();
  }

  /** Whether anybody has waited for a short time since the exploration began. */
  static boolean hasShortWaits() {
    return VirtualTime.hasShortWaits();
  }

  /** What a method of {@link System} tells of the time. */
  public static long tell(PureDeterministicMethodDescriptor<?> method) {
    long nanos = VirtualTime.look();
    String name = method.getMethodCallInfo().getMethodSignature().getName();
    return name.equals("nanoTime") ? nanos : TimeUnit.NANOSECONDS.toMillis(nanos);
  }

  /**
   * Lets the wait end that ends first, if nothing else can go on.
   *
   * @param active the threads that can go on
   * @param available the same, or if there is none those that ran in circles when they last ran
   * @param current the thread that cannot go on, or runs in circles, or is through
   * @param stops whether the current thread cannot go on. Time does not pass before those that run
   *     in circles had their turn; if the current one does, it has had it
   * @return the thread whose wait is over, or a negative number if no thread may go on by that
   */
  public static int endEarliest(
      List<Integer> active,
      List<Integer> available,
      int current,
      boolean stops,
      ThreadScheduler threads,
      ParkingTracker parks,
      MonitorTracker monitors) {
    if (threads.areAllThreadsFinishedOrAborted()) {
      return NONE;
    }
    int over = NONE;
    if (stops && VirtualTime.hurries(threads.getThread(current))) {
      over = current;
    } else if (stops ? available.isEmpty() : active.isEmpty()) {
      over = earliest(current, threads);
      if (over == NONE && !stops) {
        VirtualTime.circle();
      }
    }
    if (over != NONE) {
      end(over, threads, parks, monitors);
    }
    if (over != NONE && over != current) {
      threads.unblockThread(over);
    }
    return over;
  }

  private static int earliest(int current, ThreadScheduler threads) {
    int earliest = NONE;
    long end = Long.MAX_VALUE;
    for (int thread : threads.getRegisteredThreadIds()) {
      long ends = VirtualTime.endOf(threads.getThread(thread));
      if (ends < end && (thread == current || isWaiting(threads.getBlockingReason(thread)))) {
        earliest = thread;
        end = ends;
      }
    }
    return earliest;
  }

  private static void end(
      int thread, ThreadScheduler threads, ParkingTracker parks, MonitorTracker monitors) {
    VirtualTime.pass(threads.getThread(thread));
    if (parks.isParked(thread)) {
      parks.interruptPark(thread);
    } else if (monitors.isWaiting(thread)) {
      monitors.interruptWait(thread);
    }
  }

  private static boolean isWaiting(BlockingReason reason) {
    return reason instanceof BlockingReason.Parked || reason instanceof BlockingReason.Waiting;
  }
}
