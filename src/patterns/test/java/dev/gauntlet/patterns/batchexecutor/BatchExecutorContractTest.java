package dev.gauntlet.patterns.batchexecutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachCorrectVariant;
import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import dev.gauntlet.patterns.batchexecutor.Outcome.Failure;
import dev.gauntlet.patterns.batchexecutor.Outcome.Success;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One item at once, unless only correct variants are asked: more is no longer one thread. */
@SuppressWarnings("NullAway") // Nulls are handed over to see them refused.
class BatchExecutorContractTest {
  @EachVariant
  void should_refuse_to_be_made_if_it_may_work_on_nothing(Variant variant) {
    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(0));
    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(-1));
  }

  @EachVariant
  void should_refuse_null(Variant variant) throws Exception {
    BatchExecutor executor = variant.make(1);

    assertThatNullPointerException().isThrownBy(() -> executor.runAll(null, item -> item));
    assertThatNullPointerException().isThrownBy(() -> executor.runAll(List.of(1), null));
    assertThat(executor.runAll(List.of(1), item -> item)).containsExactly(new Success<>(1));
  }

  @EachVariant
  void should_return_nothing_if_there_are_no_items(Variant variant) throws Exception {
    BatchExecutor executor = variant.make(3);

    assertThat(executor.runAll(List.<Integer>of(), item -> item)).isEmpty();
  }

  @EachVariant
  void should_work_once_on_each_item_and_keep_their_order(Variant variant) throws Exception {
    BatchExecutor executor = variant.make(1);
    AtomicInteger calls = new AtomicInteger();

    List<Outcome<String>> outcomes =
        executor.runAll(
            List.of(1),
            item -> {
              calls.incrementAndGet();
              return "item " + item;
            });

    assertThat(outcomes).containsExactly(new Success<>("item 1"));
    assertThat(calls).hasValue(1);
  }

  @EachVariant
  void should_serve_one_call_after_the_other(Variant variant) throws Exception {
    BatchExecutor executor = variant.make(1);

    for (int i = 0; i < 5; i++) {
      assertThat(executor.runAll(List.of(i), item -> 2 * item))
          .containsExactly(new Success<>(2 * i));
    }
  }

  @EachCorrectVariant
  void should_keep_the_order_of_many_items_if_several_are_worked_on_at_once(Variant variant)
      throws Exception {
    BatchExecutor executor = variant.make(4);
    List<Integer> items = IntStream.range(0, 200).boxed().toList();

    List<Outcome<Integer>> outcomes = executor.runAll(items, item -> 2 * item);

    assertThat(outcomes)
        .isEqualTo(items.stream().map(item -> (Outcome<Integer>) new Success<>(2 * item)).toList());
  }

  @EachCorrectVariant
  void should_work_on_as_many_items_at_once_as_allowed_and_no_more(Variant variant)
      throws Exception {
    BatchExecutor executor = variant.make(2);
    CyclicBarrier pairs = new CyclicBarrier(2);
    AtomicInteger inside = new AtomicInteger();

    List<Outcome<Integer>> outcomes =
        executor.runAll(
            List.of(1, 2, 3, 4, 5, 6),
            item -> {
              int most = inside.incrementAndGet();
              await(pairs);
              inside.decrementAndGet();
              return most;
            });

    assertThat(outcomes).allMatch(outcome -> ((Success<Integer>) outcome).value() <= 2);
    assertThat(outcomes).hasSize(6);
  }

  @EachCorrectVariant
  void should_tell_what_an_item_threw_and_go_on(Variant variant) throws Exception {
    BatchExecutor executor = variant.make(1);
    RuntimeException thrown = new UncheckedIOException(new IOException("by the work"));
    Error error = new AssertionError("by the work");

    List<Outcome<Integer>> outcomes =
        executor.runAll(
            List.of(1, 2, 3),
            item -> {
              if (item == 1) {
                throw thrown;
              }
              if (item == 2) {
                throw error;
              }
              return item;
            });

    assertThat(outcomes)
        .containsExactly(new Failure<>(thrown), new Failure<>(error), new Success<>(3));
    assertThat(executor.runAll(List.of(4), item -> item)).containsExactly(new Success<>(4));
  }

  @EachCorrectVariant
  void should_go_on_if_an_item_leaves_its_thread_interrupted(Variant variant) throws Exception {
    BatchExecutor executor = variant.make(1);

    List<Outcome<Integer>> outcomes =
        executor.runAll(
            List.of(1, 2, 3),
            item -> {
              Thread.currentThread().interrupt();
              return item;
            });

    assertThat(outcomes).containsExactly(new Success<>(1), new Success<>(2), new Success<>(3));
  }

  @EachCorrectVariant
  void should_end_the_work_and_begin_no_more_if_the_caller_is_interrupted(Variant variant)
      throws Exception {
    BatchExecutor executor = variant.make(1);
    AtomicInteger begun = new AtomicInteger();
    CountDownLatch never = new CountDownLatch(1);
    Thread caller = Thread.currentThread();

    assertThatThrownBy(
            () ->
                executor.runAll(
                    List.of(1, 2),
                    item -> {
                      begun.incrementAndGet();
                      caller.interrupt();
                      return await(never);
                    }))
        .isInstanceOf(InterruptedException.class);

    assertThat(begun).hasValue(1);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(executor.runAll(List.of(3), item -> item)).containsExactly(new Success<>(3));
  }

  @Test
  void should_work_on_threads_of_the_factory_if_given_one() throws Exception {
    ThreadFactory factory = work -> new Thread(work, "from the factory");

    for (BatchExecutor executor :
        List.of(
            new MonitorBatchExecutor(1, factory),
            new SemaphoreBatchExecutor(1, factory),
            new ExecutorBatchExecutor(1, factory))) {
      assertThat(executor.runAll(List.of(1), item -> Thread.currentThread().getName()))
          .containsExactly(new Success<>("from the factory"));
    }
  }

  private static void await(CyclicBarrier pairs) {
    try {
      pairs.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Integer await(CountDownLatch never) {
    try {
      never.await();
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
