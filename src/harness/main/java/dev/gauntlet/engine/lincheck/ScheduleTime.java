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
    boolean others = stops ? !available.isEmpty() : !active.isEmpty();
    if (others || threads.areAllThreadsFinishedOrAborted()) {
      return NONE;
    }
    int earliest = NONE;
    long end = Long.MAX_VALUE;
    for (int thread : threads.getRegisteredThreadIds()) {
      long ends = VirtualTime.endOf(threads.getThread(thread));
      if (ends < end && (thread == current || isWaiting(threads.getBlockingReason(thread)))) {
        earliest = thread;
        end = ends;
      }
    }
    if (earliest == NONE && !stops) {
      VirtualTime.circle();
    }
    if (earliest != NONE) {
      VirtualTime.pass(threads.getThread(earliest));
      if (parks.isParked(earliest)) {
        parks.interruptPark(earliest);
      } else if (monitors.isWaiting(earliest)) {
        monitors.interruptWait(earliest);
      }
      if (earliest != current) {
        threads.unblockThread(earliest);
      }
    }
    return earliest;
  }

  private static boolean isWaiting(BlockingReason reason) {
    return reason instanceof BlockingReason.Parked || reason instanceof BlockingReason.Waiting;
  }
}
