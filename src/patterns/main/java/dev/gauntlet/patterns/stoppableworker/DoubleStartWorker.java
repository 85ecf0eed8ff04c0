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
 * A worker whose start looks whether there has been one before, and only then says that there has.
 * Two starts at once start two threads.
 */
@Buggy(
    defect = Defect.LIFECYCLE,
    cwe = "CWE-362",
    origin = "A volatile flag trusted to guard what is done once",
    member = "start",
    schedule =
        "A calls start and sees that the worker was not started; so does B; both start a thread,"
            + " and two rounds run at the same time.",
    fix = "Look and set in one step, by a compare-and-set or under the lock that stop takes.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class DoubleStartWorker implements StoppableWorker {
  private final Runnable round;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition hasEnded = lock.newCondition();
  private final AtomicLong rounds = new AtomicLong();
  private volatile boolean stopped;
  private volatile boolean started;
  private boolean ended;

  /** Makes a worker that is not started. */
  public DoubleStartWorker(Runnable round) {
    this.round = Objects.requireNonNull(round, "round");
  }

  @Override
  public void start() {
    if (!started && !stopped) {
      started = true;
      new Thread(() -> work(), "worker").start();
    }
  }

  @Override
  public void stop() {
    stopped = true;
    if (!started) {
      end();
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
    try {
      while (!stopped) {
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
