package dev.gauntlet.patterns.stoppableworker;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A worker that looks before each round at a flag which is not volatile, without the lock under
 * which it is set. It may never see the stop.
 */
@Buggy(
    defect = Defect.VISIBILITY,
    cwe = "CWE-820",
    origin = "A flag that is only ever set once, taken to need no more than the lock of its writer",
    member = "work",
    schedule =
        "The worker runs its rounds. Its loop is compiled, and since nothing in it changes the"
            + " flag, the read is taken out of the loop. stop sets the flag, and the worker runs on"
            + " for ever.",
    fix = "Make the flag volatile.",
    flaggedBy = {Engine.JCSTRESS, Engine.VMLENS})
public final class PlainFlagWorker implements StoppableWorker {
  private final Runnable round;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition hasEnded = lock.newCondition();
  private boolean stopped;
  private boolean started;
  private boolean ended;
  private volatile long rounds;

  /** Makes a worker that is not started. */
  public PlainFlagWorker(Runnable round) {
    this.round = Objects.requireNonNull(round, "round");
  }

  @Override
  public void start() {
    lock.lock();
    try {
      if (!started && !stopped) {
        new Thread(() -> work(), "worker").start();
        started = true;
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void stop() {
    lock.lock();
    try {
      stopped = true;
      if (!started) {
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
    return rounds;
  }

  private void work() {
    long done = 0;
    try {
      while (!stopped) {
        round.run();
        done++;
      }
    } finally {
      rounds = done;
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
