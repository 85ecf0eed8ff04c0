package dev.gauntlet.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class VirtualThreadsTest {
  @Test
  void should_list_a_virtual_thread_from_its_start_to_its_end() throws InterruptedException {
    if (!VirtualThreads.exist()) {
      assertThat(VirtualThreads.alive()).isEmpty();
      return;
    }
    CountDownLatch end = new CountDownLatch(1);
    Thread thread = VirtualThreads.factory().newThread(() -> await(end));

    assertThat(VirtualThreads.alive()).doesNotContain(thread);
    thread.start();
    assertThat(VirtualThreads.alive()).contains(thread);
    end.countDown();
    thread.join();
    assertThat(VirtualThreads.alive()).doesNotContain(thread);
  }

  @Test
  void should_list_no_platform_thread() {
    assertThat(VirtualThreads.alive()).doesNotContain(Thread.currentThread());
  }

  @Test
  void should_say_so_if_there_are_none() {
    if (VirtualThreads.exist()) {
      assertThat(VirtualThreads.factory()).isNotNull();
    } else {
      assertThatThrownBy(VirtualThreads::factory)
          .isInstanceOf(LinkageError.class)
          .hasMessageContaining("virtual threads cannot be had");
    }
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
