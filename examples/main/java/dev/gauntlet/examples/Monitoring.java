package dev.gauntlet.examples;

import dev.gauntlet.patterns.activitymonitor.ActivityMonitor;
import dev.gauntlet.patterns.activitymonitor.Deadlocks;
import dev.gauntlet.patterns.activitymonitor.LockActivityMonitor;
import dev.gauntlet.patterns.activitymonitor.ThreadActivity;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/** Watches two threads that work, and then fall into a deadlock. */
final class Monitoring implements Example {
  private static final int OPERATIONS = 100;
  private static final int OPERATIONS_TO_ONE_ERROR = 10;

  private final ReentrantLock accounts = new ReentrantLock();
  private final ReentrantLock journal = new ReentrantLock();

  @Override
  public void run(PrintWriter out, List<String> arguments) throws Exception {
    try (ActivityMonitor monitor = new LockActivityMonitor(Duration.ofMillis(5), 1)) {
      CountDownLatch bothHoldOne = new CountDownLatch(2);
      Thread booker = worker("booker", monitor, bothHoldOne, accounts, journal);
      Thread auditor = worker("auditor", monitor, bothHoldOne, journal, accounts);
      booker.start();
      auditor.start();
      List<Deadlocks.Waiter> waiters = Deadlocks.find();
      while (waiters.isEmpty()) {
        Thread.sleep(1);
        waiters = Deadlocks.find();
      }
      monitor.start();
      for (ThreadActivity activity : samplesOfBoth(monitor)) {
        out.printf(
            "%s: %d operations, %d errors, %s%n",
            activity.threadName(), activity.operations(), activity.errors(), activity.state());
      }
      for (Deadlocks.Waiter waiter : waiters) {
        out.printf("deadlock: %s waits for %s%n", waiter.threadName(), waiter.holderName());
      }
      for (Thread worker : List.of(booker, auditor)) {
        worker.interrupt();
        worker.join();
      }
    }
  }

  private static List<ThreadActivity> samplesOfBoth(ActivityMonitor monitor)
      throws InterruptedException {
    List<ThreadActivity> samples = monitor.report();
    while (samples.size() < 2) {
      Thread.sleep(1);
      samples = monitor.report();
    }
    return samples;
  }

  private static Thread worker(
      String name,
      ActivityMonitor monitor,
      CountDownLatch bothHoldOne,
      ReentrantLock first,
      ReentrantLock second) {
    return new Thread(
        () -> {
          for (int i = 1; i <= OPERATIONS; i++) {
            monitor.recordOperation(i % OPERATIONS_TO_ONE_ERROR != 0);
          }
          first.lock();
          try {
            bothHoldOne.countDown();
            bothHoldOne.await();
            second.lockInterruptibly();
            second.unlock();
          } catch (InterruptedException e) {
            // Whoever finds the deadlock ends it so.
          } finally {
            first.unlock();
          }
        },
        name);
  }
}
