package dev.gauntlet.patterns.taskpipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachCorrectVariant;
import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import dev.gauntlet.patterns.taskpipeline.TaskResult.Status;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * One worker throughout: with more, a pipeline is no longer used by one thread. What every variant
 * must do is looked at when the pipeline is closed, for the worker is a second thread while it
 * runs.
 */
@SuppressWarnings("NullAway") // Nulls are handed over to see them refused.
class TaskPipelineContractTest {
  private final RuntimeException thrown = new IllegalStateException("by the stage");

  @EachVariant
  void should_refuse_to_be_made_if_it_has_no_worker(Variant variant) {
    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(0, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(-1, List.of()));
  }

  @EachVariant
  void should_refuse_to_be_made_if_a_stage_is_missing(Variant variant) {
    UnaryOperator<Integer> stage = x -> x;

    assertThatNullPointerException().isThrownBy(() -> variant.make(1, (Object) null));
    assertThatNullPointerException().isThrownBy(() -> variant.make(1, Arrays.asList(stage, null)));
  }

  @EachVariant
  void should_take_a_task_through_all_stages_in_their_order(Variant variant) throws Exception {
    TaskPipeline<String> pipeline = of(variant, x -> x + "b", x -> x + "c", x -> x + "d");
    long id = pipeline.submit("a");
    pipeline.close();

    assertThat(pipeline.await(id)).isEqualTo(new TaskResult<>(id, Status.COMPLETED, "abcd", null));
  }

  @EachVariant
  void should_give_the_data_back_if_there_is_no_stage(Variant variant) throws Exception {
    TaskPipeline<String> pipeline = of(variant);
    long id = pipeline.submit("a");
    pipeline.close();

    assertThat(pipeline.await(id).value()).isEqualTo("a");
  }

  @EachVariant
  void should_give_each_task_an_id_of_its_own_if_their_data_are_the_same(Variant variant)
      throws Exception {
    TaskPipeline<String> pipeline = of(variant, x -> x + "!");
    Set<Long> ids = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      ids.add(pipeline.submit("a"));
    }
    pipeline.close();

    assertThat(ids).hasSize(20);
    for (long id : ids) {
      assertThat(pipeline.await(id).value()).isEqualTo("a!");
      assertThat(pipeline.await(id).id()).isEqualTo(id);
    }
  }

  @EachVariant
  void should_tell_what_a_stage_threw_and_go_on(Variant variant) throws Exception {
    TaskPipeline<String> pipeline = of(variant, this::failIfAsked, x -> x + "!");
    long failing = pipeline.submit("fail");
    long other = pipeline.submit("a");
    pipeline.close();

    assertThat(pipeline.await(failing))
        .isEqualTo(new TaskResult<>(failing, Status.FAILED, null, thrown));
    assertThat(pipeline.await(other).value()).isEqualTo("a!");
  }

  @EachCorrectVariant
  void should_give_results_while_it_is_open(Variant variant) throws Exception {
    try (TaskPipeline<String> pipeline = of(variant, this::failIfAsked)) {
      long failing = pipeline.submit("fail");
      assertThat(pipeline.await(failing).error()).isEqualTo(thrown);

      long other = pipeline.submit("a");
      assertThat(pipeline.await(other).value()).isEqualTo("a");
      assertThat(pipeline.await(other).value()).isEqualTo("a");
    }
  }

  @EachVariant
  void should_count_when_it_is_closed(Variant variant) {
    TaskPipeline<String> pipeline = of(variant, this::failIfAsked, TaskPipelineContractTest::slow);
    assertThat(pipeline.statistics()).isEqualTo(new PipelineStatistics(0, 0, 0));
    pipeline.submit("fail");
    pipeline.submit("a");
    pipeline.submit("b");

    pipeline.close();

    PipelineStatistics statistics = pipeline.statistics();
    assertThat(statistics.processed()).isEqualTo(2);
    assertThat(statistics.failed()).isEqualTo(1);
    assertThat(statistics.averageNanos()).isPositive().isLessThan(1e10);
  }

  @EachVariant
  void should_finish_what_it_accepted_if_closed(Variant variant) throws Exception {
    TaskPipeline<String> pipeline = of(variant, TaskPipelineContractTest::slow);
    long one = pipeline.submit("a");
    long two = pipeline.submit("b");

    pipeline.close();

    assertThat(pipeline.await(one).value()).isEqualTo("a");
    assertThat(pipeline.await(two).value()).isEqualTo("b");
  }

  @EachVariant
  void should_refuse_a_task_if_closed(Variant variant) {
    TaskPipeline<String> pipeline = of(variant);
    pipeline.close();
    pipeline.close();

    assertThatIllegalStateException().isThrownBy(() -> pipeline.submit("a"));

    assertThat(pipeline.statistics()).isEqualTo(new PipelineStatistics(0, 0, 0));
  }

  @EachVariant
  void should_know_no_id_that_it_has_not_given(Variant variant) {
    try (TaskPipeline<String> pipeline = of(variant)) {
      assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> pipeline.await(7));
      long id = pipeline.submit("a");
      assertThatExceptionOfType(NoSuchElementException.class)
          .isThrownBy(() -> pipeline.await(id + 1));
    }
  }

  @EachVariant
  void should_refuse_null(Variant variant) {
    try (TaskPipeline<String> pipeline = of(variant)) {
      assertThatNullPointerException().isThrownBy(() -> pipeline.submit(null));
    }
  }

  @EachVariant
  void should_stop_waiting_and_go_on_working_if_the_caller_is_interrupted(Variant variant)
      throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    TaskPipeline<String> pipeline = of(variant, x -> await(open, x));
    long id = pipeline.submit("a");
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> pipeline.await(id)).isInstanceOf(InterruptedException.class);

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    open.countDown();
    pipeline.close();
    assertThat(pipeline.await(id).value()).isEqualTo("a");
  }

  @EachVariant
  void should_finish_and_keep_the_interrupt_if_interrupted_while_it_is_closed(Variant variant)
      throws Exception {
    TaskPipeline<String> pipeline = of(variant, TaskPipelineContractTest::slow);
    long id = pipeline.submit("a");
    Thread.currentThread().interrupt();

    pipeline.close();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(pipeline.await(id).value()).isEqualTo("a");
  }

  @EachVariant
  void should_run_the_next_task_if_one_leaves_its_thread_interrupted(Variant variant)
      throws Exception {
    UnaryOperator<String> interrupting =
        x -> {
          String met = x + Thread.currentThread().isInterrupted();
          Thread.currentThread().interrupt();
          return met;
        };
    TaskPipeline<String> pipeline = of(variant, interrupting);
    long one = pipeline.submit("a ");
    long two = pipeline.submit("b ");
    pipeline.close();

    assertThat(pipeline.await(one).value()).isEqualTo("a false");
    assertThat(pipeline.await(two).value()).isEqualTo("b false");
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only read.
  private static TaskPipeline<String> of(Variant variant, UnaryOperator<String>... stages) {
    return variant.make(1, List.of(stages));
  }

  private String failIfAsked(String data) {
    if (data.equals("fail")) {
      throw thrown;
    }
    return data;
  }

  private static String slow(String data) {
    try {
      Thread.sleep(20);
      return data;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String await(CountDownLatch open, String data) {
    try {
      return open.await(30, TimeUnit.SECONDS) ? data : "too late";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
