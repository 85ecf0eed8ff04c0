package dev.gauntlet.engine.lincheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Wait sets on real threads and real monitors. */
@Timeout(60)
class WaitSetsTest {
  private static final long LONG = 60_000;

  private final Object monitor = new Object();
  private final List<String> left = new CopyOnWriteArrayList<>();

  /** A way to wait on the monitor. */
  @FunctionalInterface
  private interface Waiting {
    void run() throws InterruptedException;
  }

  @Test
  void should_choose_the_one_that_waits_longest_if_notified() throws Exception {
    Thread first = waiter("first", () -> WaitSets.await(monitor));
    Thread second = waiter("second", () -> WaitSets.await(monitor));

    signal(() -> WaitSets.notify(monitor));
    first.join();
    assertThat(left).containsExactly("first");
    assertThat(second.isAlive()).isTrue();

    signal(() -> WaitSets.notify(monitor));
    second.join();
    assertThat(left).containsExactly("first", "second");
  }

  @Test
  void should_choose_all_if_all_are_notified() throws Exception {
    Thread first = waiter("first", () -> WaitSets.await(monitor));
    Thread second = waiter("second", () -> WaitSets.await(monitor, LONG));

    signal(() -> WaitSets.notifyAll(monitor));
    first.join();
    second.join();

    assertThat(left).containsExactlyInAnyOrder("first", "second");
  }

  @Test
  void should_forget_a_notification_if_nobody_waits() throws Exception {
    signal(() -> WaitSets.notify(monitor));
    signal(() -> WaitSets.notifyAll(monitor));

    Thread late = waiter("late", () -> WaitSets.await(monitor));
    assertThat(left).isEmpty();

    signal(() -> WaitSets.notify(monitor));
    late.join();
  }

  @Test
  void should_not_touch_those_who_wait_on_another_monitor() throws Exception {
    Object other = new Object();
    Thread elsewhere =
        new Thread(
            () -> {
              synchronized (other) {
                record("elsewhere", () -> WaitSets.await(other));
              }
            });
    startAndAwait(elsewhere);
    Thread here = waiter("here", () -> WaitSets.await(monitor));

    signal(() -> WaitSets.notify(monitor));
    here.join();
    assertThat(left).containsExactly("here");

    synchronized (other) {
      WaitSets.notifyAll(other);
    }
    elsewhere.join();
  }

  @Test
  void should_leave_if_the_time_is_over() throws Exception {
    waiter("timed", () -> WaitSets.await(monitor, 50)).join();
    Thread plain = waiter("plain", () -> WaitSets.await(monitor));

    signal(() -> WaitSets.notify(monitor));
    plain.join();

    assertThat(left).containsExactly("timed", "plain");
  }

  @Test
  void should_wait_on_if_the_wake_up_was_meant_for_another() throws Exception {
    Thread plain = waiter("plain", () -> WaitSets.await(monitor));
    Thread timed = waiter("timed", () -> WaitSets.await(monitor, LONG, 1));

    signal(() -> WaitSets.notify(monitor));
    plain.join();
    awaitWaiting(timed);
    assertThat(left).containsExactly("plain");

    signal(() -> WaitSets.notify(monitor));
    timed.join();
  }

  @Test
  void should_leave_its_place_to_the_next_if_interrupted() throws Exception {
    Thread first = waiter("first", () -> WaitSets.await(monitor));
    Thread second = waiter("second", () -> WaitSets.await(monitor));

    first.interrupt();
    first.join();
    signal(() -> WaitSets.notify(monitor));
    second.join();

    assertThat(left).containsExactly("first interrupted", "second");
  }

  @Test
  void should_return_and_stay_interrupted_if_chosen_and_interrupted() throws Exception {
    Thread chosen =
        waiter(
            "chosen",
            () -> {
              WaitSets.await(monitor);
              assertThat(Thread.currentThread().isInterrupted()).isTrue();
            });

    signal(
        () -> {
          WaitSets.notify(monitor);
          chosen.interrupt();
        });
    chosen.join();

    assertThat(left).containsExactly("chosen");
  }

  @Test
  void should_throw_what_the_real_call_throws_if_the_caller_does_not_own_the_monitor()
      throws Exception {
    assertThatThrownBy(() -> WaitSets.await(monitor))
        .isInstanceOf(IllegalMonitorStateException.class);
    assertThatThrownBy(() -> WaitSets.await(monitor, 1))
        .isInstanceOf(IllegalMonitorStateException.class);
    assertThatThrownBy(() -> WaitSets.notify(monitor))
        .isInstanceOf(IllegalMonitorStateException.class);
    assertThatThrownBy(() -> WaitSets.notifyAll(monitor))
        .isInstanceOf(IllegalMonitorStateException.class);

    Thread next = waiter("next", () -> WaitSets.await(monitor));
    signal(() -> WaitSets.notify(monitor));
    next.join();
  }

  private Thread waiter(String name, Waiting waiting) throws InterruptedException {
    Thread thread =
        new Thread(
            () -> {
              synchronized (monitor) {
                record(name, waiting);
              }
            });
    startAndAwait(thread);
    return thread;
  }

  private void record(String name, Waiting waiting) {
    try {
      waiting.run();
      left.add(name);
    } catch (InterruptedException e) {
      left.add(name + " interrupted");
    }
  }

  private void signal(Runnable signalling) {
    synchronized (monitor) {
      signalling.run();
    }
  }

  private static void startAndAwait(Thread thread) throws InterruptedException {
    thread.setDaemon(true);
    thread.start();
    awaitWaiting(thread);
  }

  private static void awaitWaiting(Thread thread) throws InterruptedException {
    while (thread.isAlive()
        && thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.sleep(1);
    }
  }
}
