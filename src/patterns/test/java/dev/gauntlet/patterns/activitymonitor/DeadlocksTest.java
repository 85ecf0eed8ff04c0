package dev.gauntlet.patterns.activitymonitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DeadlocksTest {
  private final ReentrantLock one = new ReentrantLock();
  private final ReentrantLock other = new ReentrantLock();
  private final CountDownLatch bothHoldOne = new CountDownLatch(2);

  @Test
  void should_name_who_waits_for_whom_and_nobody_when_that_has_ended() throws Exception {
    assertThat(namesOfWaiters()).doesNotContain("first", "second");
    Thread first = locking("first", one, other);
    Thread second = locking("second", other, one);
    first.start();
    second.start();

    while (!namesOfWaiters().containsAll(List.of("first", "second"))) {
      Thread.sleep(1);
    }
    assertThat(Deadlocks.find())
        .anySatisfy(
            waiter -> {
              assertThat(waiter.threadName()).isEqualTo("first");
              assertThat(waiter.holderName()).isEqualTo("second");
              assertThat(waiter.lock()).contains("ReentrantLock");
            });

    first.interrupt();
    first.join();
    second.join();
    assertThat(namesOfWaiters()).doesNotContain("first", "second");
  }

  @Test
  void should_find_nothing_if_a_thread_waits_for_one_that_works() throws Exception {
    Thread waiter = new Thread(() -> lockAndUnlock(one), "waiter");
    one.lock();
    try {
      waiter.start();
      while (waiter.getState() != Thread.State.WAITING) {
        Thread.sleep(1);
      }

      assertThat(namesOfWaiters()).doesNotContain("waiter");
    } finally {
      one.unlock();
    }
    waiter.join();
  }

  private static List<String> namesOfWaiters() {
    return Deadlocks.find().stream().map(Deadlocks.Waiter::threadName).toList();
  }

  private Thread locking(String name, ReentrantLock first, ReentrantLock second) {
    return new Thread(
        () -> {
          first.lock();
          try {
            bothHoldOne.countDown();
            bothHoldOne.await();
            second.lockInterruptibly();
            second.unlock();
          } catch (InterruptedException e) {
            // How the test ends the deadlock.
          } finally {
            first.unlock();
          }
        },
        name);
  }

  private static void lockAndUnlock(ReentrantLock lock) {
    lock.lock();
    try {
      assertThat(lock.isHeldByCurrentThread()).isTrue();
    } finally {
      lock.unlock();
    }
  }
}
