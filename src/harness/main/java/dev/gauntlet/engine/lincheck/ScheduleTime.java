package dev.gauntlet.engine.lincheck;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jetbrains.kotlinx.lincheck.strategy.BlockingReason;
import org.jetbrains.kotlinx.lincheck.strategy.ThreadScheduler;
import org.jetbrains.kotlinx.lincheck.strategy.ThreadState;
import org.jetbrains.kotlinx.lincheck.strategy.managed.ManagedThreadScheduler;
import org.jetbrains.kotlinx.lincheck.strategy.managed.MonitorTracker;
import org.jetbrains.kotlinx.lincheck.strategy.managed.ParkingTracker;
import org.jetbrains.kotlinx.lincheck.strategy.nativecalls.PureDeterministicMethodDescriptor;

/** What Lincheck asks about {@link VirtualTime}; {@link TimeLimits} has it ask. */
public final class ScheduleTime {
  private static final int NONE = -1;

  private ScheduleTime() {}

  /** Begins an exploration in which waits end as they usually do. */
  static void explore() {
    VirtualTime.explore(false, false);
  }

  /**
   * Begins an exploration in which time passes while others could go on: what is wrong with a wait
   * that ends too early shows only then.
   */
  static void exploreInHaste() {
    VirtualTime.explore(true, false);
  }

  /**
   * Begins an exploration in which no park ends by itself, as nearly none does on a real machine:
   * an unpark that is lost shows only then.
   */
  static void exploreWithLastingParks() {
    VirtualTime.explore(false, true);
  }

  /** Ends an exploration in haste, or with lasting parks. */
  static void calm() {
    VirtualTime.calm();
  }

  /** Whether anybody has waited for a short time since the exploration began. */
  static boolean hasShortWaits() {
    return VirtualTime.hasShortWaits();
  }

  /** Whether a subject has parked by itself since the exploration began. */
  static boolean hasOwnParks() {
    return VirtualTime.hasOwnParks();
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
    if (stops || !active.isEmpty()) {
      VirtualTime.goOn();
    }
    int over = NONE;
    if (stops && VirtualTime.hurries(threads.getThread(current))) {
      over = current;
    } else if (stops ? available.isEmpty() : active.isEmpty()) {
      // One that could go on may be about to wait: its wait is not over before it has begun.
      over = earliest(stops ? current : NONE, threads);
      if (over == NONE && !stops) {
        VirtualTime.circle();
      } else if (!stops && !haveCircled(available, current, threads)) {
        over = NONE;
      }
    }
    if (over != NONE) {
      VirtualTime.goOn();
      end(over, threads, parks, monitors);
    }
    if (over != NONE && over != current) {
      threads.unblockThread(over);
    }
    return over;
  }

  /**
   * What a thread that joins another takes that one's state to be: ended, too, if it was not
   * started, or if the joining thread's time is over.
   *
   * @param isLimited whether the join has a time limit
   */
  public static ThreadState stateToJoin(
      ManagedThreadScheduler threads, int joined, boolean isLimited) {
    ThreadState state = threads.getThreadState(joined);
    boolean isOver = isLimited && !VirtualTime.isWaiting();
    return state == null || isOver ? ThreadState.FINISHED : state;
  }

  /** Whether all who can run have run in circles since any went on, the current one just now. */
  private static boolean haveCircled(
      List<Integer> available, int current, ThreadScheduler threads) {
    VirtualTime.noteCircle(threads.getThread(current));
    return Stream.concat(Stream.of(current), available.stream())
        .allMatch(thread -> VirtualTime.hasCircled(threads.getThread(thread)));
  }

  /**
   * Whose wait ends first.
   *
   * @param stopping a thread that counts although it does not wait yet
   */
  private static int earliest(int stopping, ThreadScheduler threads) {
    int earliest = NONE;
    long end = Long.MAX_VALUE;
    for (int thread : threads.getRegisteredThreadIds()) {
      long ends = VirtualTime.endOf(threads.getThread(thread));
      if (ends < end && (thread == stopping || isWaiting(threads.getBlockingReason(thread)))) {
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
    return reason instanceof BlockingReason.Parked
        || reason instanceof BlockingReason.Waiting
        || reason instanceof BlockingReason.ThreadJoin;
  }
}
