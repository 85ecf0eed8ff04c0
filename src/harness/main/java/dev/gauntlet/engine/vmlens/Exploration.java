package dev.gauntlet.engine.vmlens;

import com.vmlens.api.AllInterleavings;
import com.vmlens.api.AllInterleavingsBuilder;
import dev.gauntlet.engine.worker.ProcessorClock;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs a scenario in one interleaving after the other, on a thread of its own. */
final class Exploration extends Thread {
  private static final int LOOKS = 50;
  // Threads may start while they are counted.
  private static final int SPARE = 16;
  // VMLens plans the next interleaving by recursion, a few frames a step.
  private static final long STACK_BYTES = 64 << 20;

  private final String id;
  private final Runnable body;
  private final Effort effort;
  private final long deadline;
  private volatile int count;
  private boolean complete;
  private @Nullable Throwable thrown;
  private @Nullable Throwable failure;

  /**
   * How far an exploration went.
   *
   * @param interleavings how many it ran
   * @param complete whether these are all that VMLens makes of so many pairs of steps
   * @param orders of how many pairs of steps both orders were tried
   */
  record Extent(int interleavings, boolean complete, int orders) {
    @Override
    public String toString() {
      return interleavings
          + " interleavings"
          + (complete
              ? ", all that VMLens makes of the first " + orders + " choices"
              : ", the budget's limit");
    }
  }

  /**
   * Prepares an exploration.
   *
   * @param id not used before in this JVM
   * @param body runs the scenario once
   */
  Exploration(String id, Runnable body, Effort effort) {
    super(null, null, "main", STACK_BYTES);
    this.id = id;
    this.body = body;
    this.effort = effort;
    this.deadline = ProcessorClock.nanos() + effort.processor().toNanos();
    setDaemon(true);
  }

  @Override
  public void run() {
    try (AllInterleavings all =
        new AllInterleavingsBuilder()
            .withMaximumIterations(effort.interleavings())
            .withMaximumAlternatingOrders(effort.orders())
            .build(id)) {
      while (hasNext(all)) {
        if (ProcessorClock.nanos() > deadline) {
          return;
        }
        int done = count;
        runOnce();
        if (thrown != null) {
          return;
        }
        count = done + 1;
      }
      complete = failure == null && count < effort.interleavings();
    } catch (Throwable e) {
      failure = e;
    }
  }

  private boolean hasNext(AllInterleavings all) {
    try {
      return all.hasNext();
    } catch (RuntimeException e) {
      // What has been explored until now still counts.
      failure = e;
      return false;
    }
  }

  private void runOnce() {
    Set<Thread> before = threads();
    try {
      body.run();
      awaitStartOfAllBut(before);
    } catch (Throwable e) {
      thrown = e;
    }
  }

  /**
   * Lets each thread that the interleaving has started, and not waited for, come to its first wait
   * or its end: VMLens fails on a thread without an event.
   */
  private static void awaitStartOfAllBut(Set<Thread> before) throws InterruptedException {
    for (Thread thread : threads()) {
      for (int i = 0; i < LOOKS && !before.contains(thread); i++) {
        if (thread.getState() != State.RUNNABLE) {
          break;
        }
        sleep(1);
      }
    }
  }

  /** All threads that there are. */
  private static Set<Thread> threads() {
    ThreadGroup all = Thread.currentThread().getThreadGroup();
    while (all.getParent() != null) {
      all = all.getParent();
    }
    Thread[] threads = new Thread[2 * all.activeCount() + SPARE];
    return Set.of(Arrays.copyOf(threads, all.enumerate(threads)));
  }

  /** How many interleavings have ended so far. */
  int count() {
    return count;
  }

  /** What ended it, if VMLens did. Read after it has ended. */
  @Nullable Throwable failure() {
    return failure;
  }

  /** What ended it, if the scenario did. Read after it has ended. */
  @Nullable Throwable thrown() {
    return thrown;
  }

  /** How far it went. Read after it has ended. */
  Extent extent() {
    return new Extent(count, complete, effort.orders());
  }
}
