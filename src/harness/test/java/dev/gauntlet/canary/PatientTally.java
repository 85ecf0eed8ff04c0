package dev.gauntlet.canary;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Counts on a thread of its own for each increment, and waits for it before it is started, for a
 * time in which it cannot end, and for a time in which it can, at times without an end.
 */
public final class PatientTally implements Tally {
  private interface Waiting {
    void waitForIt() throws InterruptedException;
  }

  private int count;
  private boolean seldom;

  @Override
  public synchronized int increment() {
    CountDownLatch asked = new CountDownLatch(1);
    Thread worker = new Thread(() -> count(asked));
    Waiting waiting = worker::join;
    try {
      waiting.waitForIt();
      worker.start();
      worker.join(5);
      if (!worker.isAlive()) {
        throw new IllegalStateException("ended before it was asked to");
      }
      asked.countDown();
      if (seldom) {
        TimeUnit.DAYS.timedJoin(worker, Long.MAX_VALUE);
      } else {
        TimeUnit.MINUTES.timedJoin(worker, 1);
      }
      seldom = !seldom;
      if (worker.isAlive()) {
        throw new IllegalStateException("did not end in time");
      }
      waiting.waitForIt();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return count;
  }

  private void count(CountDownLatch asked) {
    try {
      asked.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    count++;
  }
}
