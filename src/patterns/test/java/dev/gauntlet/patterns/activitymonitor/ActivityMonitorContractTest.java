package dev.gauntlet.patterns.activitymonitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.gauntlet.patterns.EachCorrectVariant;
import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One thread uses the monitor; the sampler is a second one all the same. */
@SuppressWarnings("NullAway") // Nulls are handed over to see them refused.
class ActivityMonitorContractTest {
  private static final Duration INTERVAL = Duration.ofMillis(1);

  @EachVariant
  void should_refuse_to_be_made_if_an_argument_is_out_of_range(Variant variant) {
    assertThatNullPointerException().isThrownBy(() -> variant.make(null, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(Duration.ZERO, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(INTERVAL.negated(), 1));
    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(INTERVAL, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(INTERVAL, -1));
  }

  @EachVariant
  void should_run_from_start_to_stop_however_often_called(Variant variant) {
    ActivityMonitor monitor = variant.make(INTERVAL, 10);
    assertThat(monitor.isRunning()).isFalse();

    monitor.start();
    monitor.start();
    assertThat(monitor.isRunning()).isTrue();
    monitor.stop();
    monitor.stop();

    assertThat(monitor.isRunning()).isFalse();
    monitor.close();
  }

  @EachVariant
  void should_keep_no_jvm_alive_while_it_runs(Variant variant) {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    ActivityMonitor monitor = variant.make(INTERVAL, 10);
    monitor.start();
    Set<Thread> begun = new HashSet<>(Thread.getAllStackTraces().keySet());
    begun.removeAll(before);
    monitor.close();

    assertThat(begun).allMatch(Thread::isDaemon);
  }

  @EachVariant
  void should_refuse_to_start_if_closed(Variant variant) {
    ActivityMonitor monitor = variant.make(INTERVAL, 10);
    monitor.start();

    monitor.close();
    monitor.close();

    assertThat(monitor.isRunning()).isFalse();
    assertThatIllegalStateException().isThrownBy(() -> monitor.start());
    assertThat(monitor.isRunning()).isFalse();
  }

  @EachVariant
  void should_sample_a_thread_that_has_recorded(Variant variant) throws Exception {
    ActivityMonitor monitor = variant.make(INTERVAL, 10);
    monitor.recordOperation(true);
    monitor.recordOperation(false);
    monitor.recordOperation(true);

    ThreadActivity activity = sampleOfAStoppedRun(monitor);
    monitor.close();

    Thread self = Thread.currentThread();
    assertThat(activity.threadId()).isEqualTo(self.getId());
    assertThat(activity.threadName()).isEqualTo(self.getName());
    assertThat(activity.operations()).isBetween(2L, 3L);
    assertThat(activity.errors()).isEqualTo(1);
    assertThat(activity.state()).isNotNull();
    assertThat(activity.cpuNanos()).isGreaterThanOrEqualTo(-1);
  }

  @EachVariant
  void should_report_nobody_if_nobody_has_recorded(Variant variant) {
    ActivityMonitor monitor = variant.make(INTERVAL, 10);
    assertThat(monitor.report()).isEmpty();
    monitor.start();

    assertThat(monitor.report()).isEmpty();
    monitor.close();
    assertThat(monitor.report()).isEmpty();
  }

  @EachCorrectVariant
  void should_keep_no_more_samples_of_a_thread_than_its_limit(Variant variant) throws Exception {
    ActivityMonitor monitor = variant.make(INTERVAL, 2);
    monitor.recordOperation(true);
    monitor.start();
    newestSample(monitor);

    for (int i = 0; i < 20; i++) {
      Thread.sleep(1);
      assertThat(monitor.report()).hasSizeBetween(1, 2);
    }
    monitor.close();
  }

  @EachCorrectVariant
  void should_leave_a_report_as_it_is_if_more_samples_are_taken(Variant variant) throws Exception {
    ActivityMonitor monitor = variant.make(INTERVAL, 1);
    monitor.recordOperation(true);
    monitor.start();
    newestSample(monitor);
    List<ThreadActivity> report = monitor.report();
    List<ThreadActivity> copy = List.copyOf(report);

    monitor.recordOperation(true);
    while (newestSample(monitor).operations() == 1) {
      Thread.sleep(1);
    }

    assertThat(report).isEqualTo(copy);
    monitor.close();
  }

  @EachCorrectVariant
  void should_take_no_sample_if_stopped(Variant variant) throws Exception {
    ActivityMonitor monitor = variant.make(INTERVAL, 1_000);
    monitor.recordOperation(true);
    monitor.start();
    newestSample(monitor);

    monitor.stop();
    List<ThreadActivity> report = monitor.report();
    Thread.sleep(10);

    assertThat(monitor.report()).isEqualTo(report);
    monitor.close();
  }

  /** Lets the sampler run until it has seen this thread, and looks when it has been stopped. */
  private static ThreadActivity sampleOfAStoppedRun(ActivityMonitor monitor) throws Exception {
    List<ThreadActivity> report = List.of();
    for (int millis = 1; report.isEmpty(); millis *= 2) {
      monitor.start();
      Thread.sleep(millis);
      monitor.stop();
      report = monitor.report();
    }
    return report.get(report.size() - 1);
  }

  /** Waits until the sampler has seen this thread, and looks while it goes on. */
  private static ThreadActivity newestSample(ActivityMonitor monitor) {
    List<ThreadActivity> report = monitor.report();
    while (report.isEmpty()) {
      Thread.onSpinWait();
      report = monitor.report();
    }
    return report.get(report.size() - 1);
  }
}
