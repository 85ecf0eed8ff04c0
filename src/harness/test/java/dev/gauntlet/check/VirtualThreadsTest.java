package dev.gauntlet.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class VirtualThreadsTest {
  @Test
  void should_list_a_virtual_thread_until_it_ends() throws Exception {
    if (!VirtualThreads.exist()) {
      assertThat(VirtualThreads.alive()).isEmpty();
      return;
    }
    CountDownLatch end = new CountDownLatch(1);
    Runnable task = () -> await(end);
    // By reflection: this is compiled for Java 17.
    Thread thread =
        (Thread) Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);

    assertThat(VirtualThreads.alive()).contains(thread);
    end.countDown();
    thread.join();
    assertThat(VirtualThreads.alive()).doesNotContain(thread);
  }

  @Test
  void should_list_no_platform_thread() {
    assertThat(VirtualThreads.alive()).doesNotContain(Thread.currentThread());
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
