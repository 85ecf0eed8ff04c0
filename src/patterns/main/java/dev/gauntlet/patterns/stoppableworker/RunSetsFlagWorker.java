package dev.gauntlet.patterns.stoppableworker;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A worker whose thread says itself that it is running, as the first thing it does. A stop that
 * comes before that is forgotten.
 */
@Buggy(
    defect = Defect.LIFECYCLE,
    cwe = "CWE-362",
    origin = "SLIDES 12: run sets the flag that stop has cleared",
    member = "work",
    schedule =
        "start starts the thread. stop clears the flag. The thread gets going, sets the flag and"
            + " runs round after round, which nobody will ever end.",
    fix = "Set the flag in start, before the thread is started, and never again.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class RunSetsFlagWorker implements StoppableWorker {
  private final Runnable round;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition hasEnded = lock.newCondition();
  private final AtomicLong rounds = new AtomicLong();
  private volatile boolean running;
  private boolean claimed;
  private boolean ended;

  /** Makes a worker that is not started. */
  public RunSetsFlagWorker(Runnable round) {
    this.round = Objects.requireNonNull(round, "round");
  }

  @Override
  public void start() {
    lock.lock();
    try {
      if (!claimed) {
        new Thread(() -> work(), "worker").start();
        claimed = true;
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void stop() {
    lock.lock();
    try {
      running = false;
      if (!claimed) {
        claimed = true;
        ended = true;
        hasEnded.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean awaitStopped(long timeout, TimeUnit unit) throws InterruptedException {
    long nanos = unit.toNanos(timeout);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    lock.lock();
    try {
      while (!ended) {
        if (nanos <= 0) {
          return false;
        }
        nanos = hasEnded.awaitNanos(nanos);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long rounds() {
    return rounds.get();
  }

  private void work() {
    running = true;
    try {
      while (running) {
        round.run();
        rounds.incrementAndGet();
      }
    } finally {
      end();
    }
  }

  private void end() {
    lock.lock();
    try {
      ended = true;
      hasEnded.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
