package dev.gauntlet.engine.vmlens;

import com.vmlens.api.AllInterleavings;
import com.vmlens.api.AllInterleavingsBuilder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Runs a scenario in one interleaving after the other, on a thread of its own. */
final class Exploration extends Thread {
  private final String id;
  private final Runnable body;
  private final int most;
  private final long deadline;
  private volatile int count;
  private boolean complete;
  private @Nullable Throwable thrown;
  private @Nullable Throwable failure;

  /**
   * How far an exploration went.
   *
   * @param interleavings how many it ran
   * @param complete whether these are all that VMLens tells apart
   */
  record Extent(int interleavings, boolean complete) {
    @Override
    public String toString() {
      return interleavings
          + " interleavings"
          + (complete ? ", all that VMLens tells apart" : ", the budget's limit");
    }
  }

  /**
   * Prepares an exploration.
   *
   * @param id not used before in this JVM
   * @param body runs the scenario once
   * @param most how many interleavings at most
   * @param processor the processor time after which no further one is begun
   */
  Exploration(String id, Runnable body, int most, Duration processor) {
    super("main");
    this.id = id;
    this.body = body;
    this.most = most;
    this.deadline = ProcessorClock.nanos() + processor.toNanos();
    setDaemon(true);
  }

  @Override
  public void run() {
    try (AllInterleavings all =
        new AllInterleavingsBuilder().withMaximumIterations(most).build(id)) {
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
      complete = failure == null && count < most;
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
    try {
      body.run();
    } catch (Throwable e) {
      thrown = e;
    }
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
    return new Extent(count, complete);
  }
}
