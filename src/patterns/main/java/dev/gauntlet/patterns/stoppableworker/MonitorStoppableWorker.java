package dev.gauntlet.patterns.stoppableworker;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * A worker whose state and count are guarded by its own monitor. What a round throws reaches the
 * thread's uncaught exception handler.
 */
@Correct(way = "intrinsic monitor")
public final class MonitorStoppableWorker implements StoppableWorker {
  private enum State {
    NEW,
    RUNNING,
    STOPPING,
    STOPPED
  }

  private final Runnable round;
  private final ThreadFactory threads;
  private State state = State.NEW;
  private long rounds;

  /** Makes a worker that is not started. */
  public MonitorStoppableWorker(Runnable round) {
    this(round, Executors.defaultThreadFactory());
  }

  /** Makes a worker that is not started and will run on a thread of the factory. */
  public MonitorStoppableWorker(Runnable round, ThreadFactory threads) {
    this.round = Objects.requireNonNull(round, "round");
    this.threads = Objects.requireNonNull(threads, "threads");
  }

  @Override
  public synchronized void start() {
    if (state == State.NEW) {
      // Started first: a thread that cannot be had leaves the worker as it was.
      threads.newThread(() -> work()).start();
      state = State.RUNNING;
    }
  }

  @Override
  public synchronized void stop() {
    if (state == State.NEW) {
      state = State.STOPPED;
      notifyAll();
    } else if (state == State.RUNNING) {
      state = State.STOPPING;
    }
  }

  @Override
  public synchronized boolean awaitStopped(long timeout, TimeUnit unit)
      throws InterruptedException {
    long nanos = unit.toNanos(timeout);
    long deadline = System.nanoTime() + nanos;
    while (state != State.STOPPED) {
      if (nanos <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, nanos);
      nanos = deadline - System.nanoTime();
    }
    return true;
  }

  @Override
  public synchronized long rounds() {
    return rounds;
  }

  private void work() {
    try {
      while (isRunning()) {
        round.run();
        countRound();
      }
    } finally {
      end();
    }
  }

  private synchronized boolean isRunning() {
    return state == State.RUNNING;
  }

  private synchronized void countRound() {
    rounds++;
  }

  private synchronized void end() {
    state = State.STOPPED;
    notifyAll();
  }
}
