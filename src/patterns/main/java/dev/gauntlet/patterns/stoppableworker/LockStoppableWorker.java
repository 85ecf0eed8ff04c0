package dev.gauntlet.patterns.stoppableworker;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A worker that is started and stopped under an explicit lock, which its thread takes only to end.
 * What a round throws reaches the thread's uncaught exception handler.
 */
@Correct(way = "explicit lock with a condition, and a volatile flag")
public final class LockStoppableWorker implements StoppableWorker {
  private final Runnable round;
  private final ThreadFactory threads;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition hasEnded = lock.newCondition();
  private final AtomicLong rounds = new AtomicLong();
  private volatile boolean stopped;
  private boolean started;
  private boolean ended;

  /** Makes a worker that is not started. */
  public LockStoppableWorker(Runnable round) {
    this(round, Executors.defaultThreadFactory());
  }

  /** Makes a worker that is not started and will run on a thread of the factory. */
  public LockStoppableWorker(Runnable round, ThreadFactory threads) {
    this.round = Objects.requireNonNull(round, "round");
    this.threads = Objects.requireNonNull(threads, "threads");
  }

  @Override
  public void start() {
    lock.lock();
    try {
      if (!started && !stopped) {
        // Started first: a thread that cannot be had leaves the worker as it was.
        threads.newThread(() -> work()).start();
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
    lock.lockInterruptibly();
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
