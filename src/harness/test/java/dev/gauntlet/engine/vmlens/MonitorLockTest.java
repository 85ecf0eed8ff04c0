package dev.gauntlet.engine.vmlens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@SuppressWarnings({"LockNotBeforeTry", "WaitNotInLoop"})
class MonitorLockTest {
  private final MonitorLock lock = new MonitorLock();
  private final Condition signals = lock.newCondition();
  private int count;
  private boolean signalled;

  @Test
  void should_be_held_by_one_thread_at_a_time() throws InterruptedException {
    Thread other = new Thread(this::countOften);
    other.start();
    countOften();
    other.join();

    assertThat(count).isEqualTo(20_000);
  }

  private void countOften() {
    for (int i = 0; i < 10_000; i++) {
      lock.lock();
      lock.lock();
      count++;
      lock.unlock();
      lock.unlock();
    }
  }

  @Test
  void should_let_go_of_all_holds_while_it_waits_for_a_signal() throws InterruptedException {
    Thread signaller = new Thread(this::signal);
    lock.lock();
    lock.lock();
    signaller.start();
    while (!signalled) {
      signals.await(1, TimeUnit.MINUTES);
    }

    lock.unlock();
    lock.unlock();
    assertThatThrownBy(lock::unlock).isInstanceOf(IllegalMonitorStateException.class);
    signaller.join();
  }

  private void signal() {
    lock.lock();
    signalled = true;
    signals.signalAll();
    lock.unlock();
  }

  @Test
  void should_end_a_wait_when_its_time_is_over() throws InterruptedException {
    lock.lock();
    assertThat(signals.await(2, TimeUnit.MILLISECONDS)).isFalse();
    assertThat(signals.await(1, TimeUnit.MICROSECONDS)).isFalse();
    lock.unlock();
  }

  @Test
  void should_know_frames_until_the_thread_moves() throws InterruptedException {
    Thread other = new Thread(this::passAndPark);
    lock.lock();
    other.start();
    StackTraceElement[] atTheLock = whenIn("hold", other);
    assertThat(MonitorLock.traceOf(other)).isSameAs(atTheLock);

    lock.unlock();
    StackTraceElement[] away = whenIn("park", other);
    // It may have been woken since, so it is asked anew.
    assertThat(MonitorLock.traceOf(other)).isEqualTo(away).isNotSameAs(away);
    LockSupport.unpark(other);
    other.join();
  }

  private void passAndPark() {
    lock.lock();
    lock.unlock();
    LockSupport.park();
  }

  /** The frames that are known of a thread, once it is known to be in a method. */
  private static StackTraceElement[] whenIn(String method, Thread thread) {
    while (true) {
      // As who asks does: what runs has no frames to be known.
      Thread.State state = thread.getState();
      if (state == Thread.State.WAITING) {
        StackTraceElement[] trace = MonitorLock.traceOf(thread);
        if (Arrays.stream(trace).anyMatch(frame -> frame.getMethodName().equals(method))) {
          return trace;
        }
      }
      Thread.onSpinWait();
    }
  }

  @Test
  void should_leave_a_permit_to_who_parks() throws InterruptedException {
    CountDownLatch held = new CountDownLatch(1);
    Thread waiter =
        new Thread(
            () -> {
              lock.lock();
              held.countDown();
              while (!signalled) {
                awaitSignal();
              }
              lock.unlock();
              LockSupport.park();
            });
    waiter.start();
    held.await();
    lock.lock();
    LockSupport.unpark(waiter);
    lock.unlock();
    signal();

    waiter.join();
    assertThat(waiter.isAlive()).isFalse();
  }

  private void awaitSignal() {
    try {
      signals.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
