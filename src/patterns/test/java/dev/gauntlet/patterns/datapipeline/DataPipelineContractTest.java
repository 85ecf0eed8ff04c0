package dev.gauntlet.patterns.datapipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachCorrectVariant;
import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** One worker throughout, but for what only correct variants can do. */
@SuppressWarnings("NullAway") // Nulls are handed over to see them refused.
class DataPipelineContractTest {
  private final List<Object> got = new ArrayList<>();

  @EachVariant
  void should_refuse_to_be_made_if_a_number_is_below_one(Variant variant) {
    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(1, 0));
  }

  @EachVariant
  void should_do_nothing_if_the_source_is_empty(Variant variant) throws Exception {
    DataPipeline pipeline = variant.make(1, 1);

    assertThat(pipeline.run(List.of().iterator(), item -> item, got::add))
        .isEqualTo(new PipelineMetrics(0, 0));

    assertThat(got).isEmpty();
  }

  @EachVariant
  void should_hand_every_result_to_the_sink_once(Variant variant) throws Exception {
    DataPipeline pipeline = variant.make(1, 3);

    PipelineMetrics metrics =
        pipeline.run(IntStream.range(0, 100).iterator(), item -> "item " + item, got::add);

    assertThat(metrics).isEqualTo(new PipelineMetrics(100, 0));
    assertThat(got)
        .containsExactlyInAnyOrder(IntStream.range(0, 100).mapToObj(i -> "item " + i).toArray());
  }

  @EachVariant
  void should_run_again_if_asked_again(Variant variant) throws Exception {
    DataPipeline pipeline = variant.make(1, 1);

    for (int i = 0; i < 3; i++) {
      assertThat(pipeline.run(List.of(1, 2).iterator(), item -> item, got::add))
          .isEqualTo(new PipelineMetrics(2, 0));
    }

    assertThat(got).hasSize(6);
  }

  @EachVariant
  void should_refuse_null(Variant variant) throws Exception {
    DataPipeline pipeline = variant.make(1, 1);

    assertNull(() -> pipeline.run(null, item -> item, got::add));
    assertNull(() -> pipeline.run(List.of(1).iterator(), null, got::add));
    assertNull(() -> pipeline.run(List.of(1).iterator(), item -> item, null));
    assertThat(got).isEmpty();
  }

  @EachVariant
  void should_throw_what_the_source_throws(Variant variant) {
    DataPipeline pipeline = variant.make(1, 1);
    IllegalStateException thrown = new IllegalStateException("by the source");
    Set<Thread> workers = ConcurrentHashMap.newKeySet();

    assertThatThrownBy(
            () -> pipeline.run(new FailingSource(thrown), item -> note(item, workers), got::add))
        .isSameAs(thrown);

    assertThat(workers).allMatch(thread -> !thread.isAlive() || thread == Thread.currentThread());
  }

  @EachVariant
  void should_throw_what_the_sink_throws(Variant variant) {
    DataPipeline pipeline = variant.make(1, 1);
    Error thrown = new AssertionError("by the sink");
    Set<Thread> workers = ConcurrentHashMap.newKeySet();

    assertThatThrownBy(
            () ->
                pipeline.run(
                    IntStream.range(0, 100).iterator(),
                    item -> note(item, workers),
                    result -> {
                      throw thrown;
                    }))
        .isSameAs(thrown);

    assertThat(workers).allMatch(thread -> !thread.isAlive() || thread == Thread.currentThread());
  }

  @EachVariant
  void should_go_on_if_the_stage_leaves_its_thread_interrupted(Variant variant) throws Exception {
    DataPipeline pipeline = variant.make(1, 1);
    List<Boolean> met = new ArrayList<>();

    PipelineMetrics metrics =
        pipeline.run(
            List.of(1, 2, 3).iterator(),
            item -> {
              met.add(Thread.currentThread().isInterrupted());
              Thread.currentThread().interrupt();
              return item;
            },
            got::add);

    assertThat(metrics).isEqualTo(new PipelineMetrics(3, 0));
    assertThat(met).containsOnly(false);
    assertThat(got).containsExactlyInAnyOrder(1, 2, 3);
  }

  @EachCorrectVariant
  void should_count_an_item_as_failed_if_the_stage_throws(Variant variant) throws Exception {
    DataPipeline pipeline = variant.make(1, 1);

    PipelineMetrics metrics =
        pipeline.run(List.of(0, 1, 0, 2, 0).iterator(), item -> 10 / item, got::add);

    assertThat(metrics).isEqualTo(new PipelineMetrics(2, 3));
    assertThat(got).containsExactlyInAnyOrder(10, 5);
  }

  @EachCorrectVariant
  void should_work_at_several_items_at_once_if_there_are_workers(Variant variant) throws Exception {
    DataPipeline pipeline = variant.make(2, 2);
    CyclicBarrier both = new CyclicBarrier(2);

    PipelineMetrics metrics =
        pipeline.run(
            List.of(1, 2).iterator(),
            item -> {
              try {
                return both.await(30, TimeUnit.SECONDS);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            },
            got::add);

    assertThat(metrics).isEqualTo(new PipelineMetrics(2, 0));
    assertThat(got).containsExactlyInAnyOrder(0, 1);
  }

  @EachCorrectVariant
  void should_leave_no_thread_behind_if_the_caller_is_interrupted(Variant variant)
      throws Exception {
    DataPipeline pipeline = variant.make(2, 1);
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    CountDownLatch atWork = new CountDownLatch(1);
    Thread caller = Thread.currentThread();
    Thread interrupter =
        new Thread(
            () -> {
              try {
                atWork.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              caller.interrupt();
            });
    interrupter.start();

    assertThatThrownBy(
            () ->
                pipeline.run(
                    IntStream.iterate(0, i -> i + 1).iterator(),
                    item -> {
                      atWork.countDown();
                      pause();
                      return note(item, workers);
                    },
                    got::add))
        .isInstanceOf(InterruptedException.class);

    assertThat(workers).noneMatch(Thread::isAlive);
    interrupter.join();
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Object note(Object item, Set<Thread> threads) {
    threads.add(Thread.currentThread());
    return item;
  }

  private static void assertNull(ThrowingCallable call) {
    assertThatNullPointerException().isThrownBy(call);
  }

  /** Gives one item and then throws. */
  private static final class FailingSource implements Iterator<Object> {
    private final RuntimeException thrown;
    private boolean given;

    FailingSource(RuntimeException thrown) {
      this.thrown = thrown;
    }

    @Override
    public boolean hasNext() {
      if (given) {
        throw thrown;
      }
      return true;
    }

    @Override
    public Object next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      given = true;
      return "item";
    }
  }
}
