package dev.gauntlet.patterns.workerpool;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachCorrectVariant;
import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** One worker throughout: with more, a pool is no longer used by one thread. */
@SuppressWarnings("NullAway") // Nulls are handed over to see them refused.
class WorkerPoolContractTest {
  @EachVariant
  void should_refuse_to_be_made_if_it_has_no_worker(Variant variant) {
    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(0));
    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(-1));
  }

  @EachVariant
  void should_refuse_null(Variant variant) throws Exception {
    WorkerPool pool = variant.make(1);

    assertThatNullPointerException().isThrownBy(() -> pool.submit(null));
    assertThatNullPointerException().isThrownBy(() -> pool.awaitTermination(1, null));
    end(pool);
    assertThat(pool.completedTasks()).isZero();
  }

  @EachVariant
  void should_complete_the_future_with_what_the_task_returns(Variant variant) throws Exception {
    WorkerPool pool = variant.make(1);

    Future<String> future = pool.submit(() -> "done");

    assertThat(future.get()).isEqualTo("done");
    assertThat(future.isDone()).isTrue();
    end(pool);
  }

  @EachVariant
  void should_complete_the_future_if_the_task_returns_null(Variant variant) throws Exception {
    WorkerPool pool = variant.make(1);

    assertThat(pool.submit(() -> null).get()).isNull();
    end(pool);
  }

  @EachVariant
  void should_run_a_task_on_a_thread_of_its_own(Variant variant) throws Exception {
    WorkerPool pool = variant.make(1);

    Thread worker = pool.submit(Thread::currentThread).get();

    assertThat(worker).isNotSameAs(Thread.currentThread());
    end(pool);
    worker.join();
  }

  @EachVariant
  void should_run_each_task_once_and_count_it(Variant variant) throws Exception {
    WorkerPool pool = variant.make(1);
    AtomicInteger runs = new AtomicInteger();

    for (int i = 0; i < 5; i++) {
      assertThat(pool.submit(runs::incrementAndGet).get()).isEqualTo(i + 1);
    }

    end(pool);
    assertThat(runs).hasValue(5);
    assertThat(pool.completedTasks()).isEqualTo(5);
  }

  @EachVariant
  void should_still_run_what_it_accepted_if_shut_down_before(Variant variant) throws Exception {
    WorkerPool pool = variant.make(1);
    CountDownLatch open = new CountDownLatch(1);
    Future<Boolean> running = pool.submit(() -> open.await(30, SECONDS));
    Future<String> waiting = pool.submit(() -> "done");

    pool.shutdown();
    assertThat(waiting.isDone()).isFalse();
    open.countDown();

    assertThat(pool.awaitTermination(30, SECONDS)).isTrue();
    assertThat(running.get()).isTrue();
    assertThat(waiting.get()).isEqualTo("done");
    assertThat(pool.completedTasks()).isEqualTo(2);
  }

  @EachVariant
  void should_reject_a_task_if_shut_down(Variant variant) throws Exception {
    WorkerPool pool = variant.make(1);
    AtomicInteger runs = new AtomicInteger();
    pool.shutdown();

    assertThatExceptionOfType(RejectedExecutionException.class)
        .isThrownBy(() -> pool.submit(runs::incrementAndGet));

    end(pool);
    assertThatExceptionOfType(RejectedExecutionException.class)
        .isThrownBy(() -> pool.submit(runs::incrementAndGet));
    assertThat(runs).hasValue(0);
    assertThat(pool.completedTasks()).isZero();
  }

  @EachVariant
  void should_say_that_workers_have_not_ended_if_not_shut_down(Variant variant) throws Exception {
    WorkerPool pool = variant.make(1);
    pool.submit(() -> "done").get();

    assertThat(pool.awaitTermination(10, MILLISECONDS)).isFalse();
    assertThat(pool.awaitTermination(0, SECONDS)).isFalse();
    end(pool);
    assertThat(pool.awaitTermination(0, SECONDS)).isTrue();
  }

  @EachVariant
  void should_say_that_workers_have_not_ended_if_a_task_still_runs(Variant variant)
      throws Exception {
    WorkerPool pool = variant.make(1);
    CountDownLatch open = new CountDownLatch(1);
    Future<Boolean> running = pool.submit(() -> open.await(30, SECONDS));
    pool.shutdown();

    assertThat(pool.awaitTermination(10, MILLISECONDS)).isFalse();
    open.countDown();
    assertThat(pool.awaitTermination(30, SECONDS)).isTrue();
    assertThat(running.get()).isTrue();
  }

  @EachVariant
  void should_stop_waiting_and_go_on_working_if_the_caller_is_interrupted(Variant variant)
      throws Exception {
    WorkerPool pool = variant.make(1);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> pool.awaitTermination(30, SECONDS))
        .isInstanceOf(InterruptedException.class);

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(pool.submit(() -> "done").get()).isEqualTo("done");
    end(pool);
  }

  @EachCorrectVariant
  void should_tell_the_future_if_its_task_throws(Variant variant) throws Exception {
    WorkerPool pool = variant.make(1);
    IOException thrown = new IOException("by the task");
    AssertionError error = new AssertionError("by the task");

    Future<String> failed =
        pool.submit(
            () -> {
              throw thrown;
            });
    Future<String> broken =
        pool.submit(
            () -> {
              throw error;
            });

    assertThatThrownBy(failed::get).hasCause(thrown);
    assertThatThrownBy(broken::get).hasCause(error);
    end(pool);
  }

  @EachCorrectVariant
  void should_run_and_count_the_next_task_if_one_throws(Variant variant) throws Exception {
    WorkerPool pool = variant.make(1);

    Future<String> failed =
        pool.submit(
            () -> {
              throw new IllegalStateException("by the task");
            });
    Future<String> next = pool.submit(() -> "done");

    assertThat(next.get()).isEqualTo("done");
    assertThat(failed.isDone()).isTrue();
    end(pool);
    assertThat(pool.completedTasks()).isEqualTo(2);
  }

  @EachVariant
  void should_run_the_next_task_if_one_leaves_its_thread_interrupted(Variant variant)
      throws Exception {
    WorkerPool pool = variant.make(1);

    Future<String> interrupting =
        pool.submit(
            () -> {
              Thread.currentThread().interrupt();
              return "done";
            });

    assertThat(pool.submit(() -> "next").get()).isEqualTo("next");
    assertThat(interrupting.get()).isEqualTo("done");
    end(pool);
  }

  private static void end(WorkerPool pool) throws InterruptedException {
    pool.shutdown();
    assertThat(pool.awaitTermination(30, SECONDS)).isTrue();
  }
}
