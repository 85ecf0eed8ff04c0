package dev.gauntlet.engine.changed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ThreadSlotsTest {
  private static final int MORE_THAN_SLOTS = 600;

  @Test
  void should_hold_nothing_at_first() {
    ThreadLocal<String> local = ThreadSlots.withInitial(() -> "never asked for");
    assertThat(local.get()).isNull();
    assertThat(local.get()).isNull();
  }

  @Test
  void should_hold_what_was_set_after_it_was_found_empty() {
    ThreadLocal<String> local = new ThreadSlots<>();
    assertThat(local.get()).isNull();
    local.set("first");
    assertThat(local.get()).isEqualTo("first");
    local.set("second");
    assertThat(local.get()).isEqualTo("second");
    local.remove();
    assertThat(local.get()).isNull();
  }

  @Test
  void should_give_each_thread_its_own_value_when_slots_are_shared() throws InterruptedException {
    ThreadLocal<Integer> local = new ThreadSlots<>();
    AtomicInteger right = new AtomicInteger();
    CountDownLatch set = new CountDownLatch(MORE_THAN_SLOTS);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < MORE_THAN_SLOTS; i++) {
      int own = i;
      threads.add(
          new Thread(
              () -> {
                local.set(own);
                set.countDown();
                awaitZero(set);
                if (local.get() == own) {
                  right.incrementAndGet();
                }
              }));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(right).hasValue(MORE_THAN_SLOTS);
  }

  private static void awaitZero(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
