package dev.gauntlet.models.activitymonitor;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.activitymonitor.ActivityMonitor;
import dev.gauntlet.patterns.activitymonitor.ThreadActivity;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;

/** What an activity monitor promises. Each closes its monitor, so that no sampler outlives it. */
public class ActivityMonitorScenarios {
  private static final Duration INTERVAL = Duration.ofMillis(1);

  @Scenario("Two threads that record at once: no operation is lost.")
  public void recordersBesideEachOther() throws Exception {
    ActivityMonitor monitor = Subject.make(INTERVAL, Sampled.LIMIT);
    CyclicBarrier meeting = new CyclicBarrier(2);
    long[] ids = new long[2];
    ids[0] = Thread.currentThread().getId();
    Threads threads = new Threads();
    threads.add(
        "recorder",
        () -> {
          ids[1] = Thread.currentThread().getId();
          monitor.recordOperation(true);
          meeting.await();
          monitor.recordOperation(true);
          meeting.await();
          // Alive until it has been sampled.
          meeting.await();
        });
    threads.start();
    monitor.recordOperation(true);
    meeting.await();
    monitor.recordOperation(true);
    meeting.await();
    monitor.start();
    long byMain = Sampled.newest(monitor, ids[0]).operations();
    long byRecorder = Sampled.newest(monitor, ids[1]).operations();
    monitor.close();
    meeting.await();
    threads.join();
    Check.equal("operations of the main thread", 2L, byMain);
    Check.equal("operations of the recorder", 2L, byRecorder);
  }

  @Scenario("A report beside a thread's first record: neither waits for the other for ever.")
  public void reportBesideFirstRecord() throws Exception {
    ActivityMonitor monitor = Subject.make(INTERVAL, Sampled.LIMIT);
    int[] samples = new int[1];
    Threads threads = new Threads();
    threads.add("recorder", () -> monitor.recordOperation(true));
    threads.add("reporter", () -> samples[0] = monitor.report().size());
    threads.run();
    monitor.close();
    Check.equal("samples of a monitor that was not started", 0, samples[0]);
  }

  @Scenario("A report is the caller's own: no later sample changes it.")
  public void reportIsIndependent() throws Exception {
    ActivityMonitor monitor = Subject.make(INTERVAL, Sampled.LIMIT);
    monitor.recordOperation(true);
    monitor.start();
    List<ThreadActivity> report = monitor.report();
    int before = report.size();
    Threads.pause();
    int after = report.size();
    ThreadActivity newest = Sampled.newest(monitor, Thread.currentThread().getId());
    int atLast = report.size();
    monitor.close();
    Check.equal("samples in the report, a moment after it was given", before, after);
    Check.equal("samples in the report, when more had been taken", before, atLast);
    Check.equal("operations in the newest sample", 1L, newest.operations());
  }

  @Scenario("A report beside the sampler has no more samples of a thread than are kept.")
  public void reportIsLimited() throws Exception {
    ActivityMonitor monitor = Subject.make(INTERVAL, 1);
    monitor.recordOperation(true);
    monitor.start();
    int first = monitor.report().size();
    int second = monitor.report().size();
    Threads.pause();
    int third = monitor.report().size();
    monitor.close();
    int last = monitor.report().size();
    int most = Math.max(Math.max(first, second), Math.max(third, last));
    Check.that("one sample of the only thread at most; a report had " + most, most <= 1);
  }

  @Scenario(
      "Two starts at once start one sampler: a stop ends it, and no sample is taken after it.")
  public void twoStartersOneSampler() throws Exception {
    ActivityMonitor monitor = Subject.make(INTERVAL, Sampled.LIMIT);
    monitor.recordOperation(true);
    Threads threads = new Threads();
    threads.add("starter 1", () -> monitor.start());
    threads.add("starter 2", () -> monitor.start());
    threads.run();
    monitor.stop();
    int before = monitor.report().size();
    Threads.pause();
    int after = monitor.report().size();
    boolean runs = monitor.isRunning();
    monitor.close();
    Check.equal("samples a moment after the stop", before, after);
    Check.that("the monitor does not run after the stop", !runs);
  }

  @Scenario("A stop from another thread ends sampling: no sample is taken after it.")
  public void stopEndsSampling() throws Exception {
    ActivityMonitor monitor = Subject.make(INTERVAL, Sampled.LIMIT);
    int[] samples = new int[2];
    boolean[] runs = new boolean[2];
    monitor.recordOperation(true);
    monitor.start();
    runs[0] = monitor.isRunning();
    Threads threads = new Threads();
    threads.add(
        "stopper",
        () -> {
          monitor.stop();
          samples[0] = monitor.report().size();
          runs[1] = monitor.isRunning();
        });
    threads.run();
    Threads.pause();
    samples[1] = monitor.report().size();
    monitor.close();
    Check.that("the monitor runs after the start", runs[0]);
    Check.that("the monitor does not run after the stop", !runs[1]);
    Check.equal("samples a moment after the stop", samples[0], samples[1]);
  }

  @Scenario("A thread that records while it is sampled: its newest sample is not ahead of it.")
  public void recorderBesideSampler() throws Exception {
    ActivityMonitor monitor = Subject.make(INTERVAL, Sampled.LIMIT);
    monitor.recordOperation(false);
    monitor.start();
    Threads threads = new Threads();
    threads.add("starter", () -> monitor.start());
    threads.start();
    monitor.recordOperation(true);
    ThreadActivity newest = Sampled.newest(monitor, Thread.currentThread().getId());
    threads.join();
    monitor.close();
    Check.that(
        "one or two operations had been recorded; the sample has " + newest.operations(),
        newest.operations() <= 2);
    Check.equal("errors in the sample", 1L, newest.errors());
  }

  @Scenario("A thread that has ended keeps nobody else from being sampled.")
  public void endedThreadDisturbsNobody() throws Exception {
    ActivityMonitor monitor = Subject.make(INTERVAL, Sampled.LIMIT);
    Threads threads = new Threads();
    threads.add("short recorder", () -> monitor.recordOperation(true));
    threads.run();
    monitor.recordOperation(true);
    monitor.start();
    ThreadActivity newest = Sampled.newest(monitor, Thread.currentThread().getId());
    monitor.close();
    Check.equal("operations of the thread that is left", 1L, newest.operations());
  }

  @Scenario(
      "A close beside a start ends sampling, whichever comes first: no sample comes after both.")
  public void closeBesideStart() throws Exception {
    ActivityMonitor monitor = Subject.make(INTERVAL, Sampled.LIMIT);
    monitor.recordOperation(true);
    Threads threads = new Threads();
    threads.add("closer", () -> monitor.close());
    threads.add(
        "starter",
        () -> {
          try {
            monitor.start();
          } catch (IllegalStateException e) {
            // It came after the close.
          }
        });
    threads.run();
    int before = monitor.report().size();
    boolean runs = monitor.isRunning();
    Threads.pause();
    int after = monitor.report().size();
    monitor.stop();
    Check.that("the monitor does not run after the close", !runs);
    Check.equal("samples a moment after the close", before, after);
  }
}
