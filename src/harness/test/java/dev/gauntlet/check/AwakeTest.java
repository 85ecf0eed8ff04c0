package dev.gauntlet.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AwakeTest {
  private static final int THREADS = 8;

  private volatile boolean ended;

  private int fewestWith(Runnable action) throws InterruptedException {
    CountDownLatch here = new CountDownLatch(THREADS);
    for (int i = 0; i < THREADS; i++) {
      Thread thread =
          new Thread(
              () -> {
                here.countDown();
                action.run();
              },
              "counted " + i);
      thread.setDaemon(true);
      thread.start();
    }
    here.await();
    return IntStream.range(0, 20).map(i -> Awake.count()).min().orElseThrow();
  }

  /** More than there are processors: who waits for one is awake too. */
  @Test
  void should_count_who_has_a_processor_or_waits_for_one() throws InterruptedException {
    int count =
        fewestWith(
            () -> {
              while (!ended) {
                Thread.onSpinWait();
              }
            });
    ended = true;

    assertThat(count).isGreaterThanOrEqualTo(THREADS + 1);
  }

  @Test
  void should_not_count_who_waits_for_another_thread() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    int count =
        fewestWith(
            () -> {
              try {
                end.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    end.countDown();

    assertThat(count).isBetween(1, THREADS);
  }
}
