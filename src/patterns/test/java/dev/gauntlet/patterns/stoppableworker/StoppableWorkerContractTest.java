package dev.gauntlet.patterns.stoppableworker;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachCorrectVariant;
import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Every worker runs before it is stopped, unless a test says otherwise. */
@SuppressWarnings("NullAway") // Nulls are handed over to see them refused.
class StoppableWorkerContractTest {
  private final AtomicInteger begun = new AtomicInteger();
  private final CountDownLatch running = new CountDownLatch(3);

  private void round() {
    begun.incrementAndGet();
    running.countDown();
    Thread.onSpinWait();
  }

  @EachVariant
  void should_refuse_null(Variant variant) {
    assertThatNullPointerException().isThrownBy(() -> variant.make((Runnable) null));
    StoppableWorker worker = variant.make((Runnable) this::round);
    assertThatNullPointerException().isThrownBy(() -> worker.awaitStopped(1, null));
  }

  @EachVariant
  void should_run_nothing_if_not_started(Variant variant) throws Exception {
    StoppableWorker worker = variant.make((Runnable) this::round);

    assertThat(worker.awaitStopped(10, MILLISECONDS)).isFalse();
    assertThat(worker.awaitStopped(0, SECONDS)).isFalse();
    assertThat(worker.rounds()).isZero();
    assertThat(begun).hasValue(0);
  }

  @EachCorrectVariant
  void should_run_its_round_again_and_again_until_stopped(Variant variant) throws Exception {
    StoppableWorker worker = variant.make((Runnable) this::round);

    worker.start();
    running.await();
    assertThat(worker.awaitStopped(0, SECONDS)).isFalse();
    worker.stop();

    assertThat(worker.awaitStopped(30, SECONDS)).isTrue();
    int rounds = begun.get();
    assertThat(rounds).isGreaterThanOrEqualTo(3);
    assertThat(worker.rounds()).isEqualTo(rounds);
    assertThat(worker.awaitStopped(0, SECONDS)).isTrue();
    assertThat(begun).hasValue(rounds);
  }

  @EachVariant
  void should_run_on_a_thread_of_its_own(Variant variant) throws Exception {
    AtomicReference<Thread> thread = new AtomicReference<>();
    StoppableWorker worker =
        variant.make(
            (Runnable)
                () -> {
                  thread.set(Thread.currentThread());
                  throw quietly();
                });

    worker.start();

    assertThat(worker.awaitStopped(30, SECONDS)).isTrue();
    assertThat(thread.get()).isNotSameAs(Thread.currentThread());
    thread.get().join();
  }

  @EachVariant
  void should_stop_if_a_round_throws_an_error(Variant variant) throws Exception {
    StoppableWorker worker =
        variant.make(
            (Runnable)
                () -> {
                  quietly();
                  throw new LinkageError("by the round");
                });

    worker.start();

    assertThat(worker.awaitStopped(30, SECONDS)).isTrue();
    assertThat(worker.rounds()).isLessThanOrEqualTo(1);
  }

  @EachCorrectVariant
  void should_stop_if_its_rounds_hear_no_interrupt(Variant variant) throws Exception {
    StoppableWorker worker =
        variant.make(
            (Runnable)
                () -> {
                  running.countDown();
                  Thread.interrupted();
                });

    worker.start();
    running.await();
    worker.stop();

    assertThat(worker.awaitStopped(30, SECONDS)).isTrue();
  }

  @EachVariant
  void should_stop_if_a_round_throws(Variant variant) throws Exception {
    StoppableWorker worker =
        variant.make(
            (Runnable)
                () -> {
                  if (begun.incrementAndGet() == 3) {
                    throw quietly();
                  }
                });

    worker.start();

    assertThat(worker.awaitStopped(30, SECONDS)).isTrue();
    assertThat(begun).hasValue(3);
    assertThat(worker.rounds()).isBetween(2L, 3L);
  }

  @EachVariant
  void should_run_nothing_if_stopped_before_it_is_started(Variant variant) throws Exception {
    StoppableWorker worker = variant.make((Runnable) this::round);

    worker.stop();
    assertThat(worker.awaitStopped(0, SECONDS)).isTrue();
    startOrBeRefused(worker);

    assertThat(worker.awaitStopped(30, SECONDS)).isTrue();
    assertThat(begun).hasValue(0);
    assertThat(worker.rounds()).isZero();
  }

  @EachVariant
  void should_run_nothing_more_if_started_again(Variant variant) throws Exception {
    StoppableWorker worker =
        variant.make(
            (Runnable)
                () -> {
                  begun.incrementAndGet();
                  throw quietly();
                });

    worker.start();
    assertThat(worker.awaitStopped(30, SECONDS)).isTrue();
    startOrBeRefused(worker);
    worker.stop();

    assertThat(worker.awaitStopped(30, SECONDS)).isTrue();
    assertThat(begun).hasValue(1);
  }

  @EachVariant
  void should_stop_waiting_if_the_caller_is_interrupted(Variant variant) throws Exception {
    StoppableWorker worker = variant.make((Runnable) this::round);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> worker.awaitStopped(30, SECONDS))
        .isInstanceOf(InterruptedException.class);

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    worker.stop();
    assertThat(worker.awaitStopped(30, SECONDS)).isTrue();
  }

  @Test
  void should_run_on_a_thread_of_the_factory_if_given_one() throws Exception {
    ThreadFactory factory = work -> new Thread(work, "from the factory");
    AtomicReference<String> name = new AtomicReference<>();
    Runnable round =
        () -> {
          name.set(Thread.currentThread().getName());
          throw quietly();
        };

    for (StoppableWorker worker :
        new StoppableWorker[] {
          new MonitorStoppableWorker(round, factory),
          new LockStoppableWorker(round, factory),
          new VolatileFlagStoppableWorker(round, factory)
        }) {
      name.set("none");
      worker.start();
      assertThat(worker.awaitStopped(30, SECONDS)).isTrue();
      assertThat(name).hasValue("from the factory");
    }
  }

  private static void startOrBeRefused(StoppableWorker worker) {
    try {
      worker.start();
    } catch (IllegalStateException e) {
      assertThat(e).isNotNull();
    }
  }

  private static RuntimeException quietly() {
    Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {});
    return new IllegalStateException("by the round");
  }
}
