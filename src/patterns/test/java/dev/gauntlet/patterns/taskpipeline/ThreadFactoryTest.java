package dev.gauntlet.patterns.taskpipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThreadFactoryTest {
  private final List<Thread> made = new ArrayList<>();

  static Stream<Function<ThreadFactory, TaskPipeline<Integer>>> makers() {
    UnaryOperator<Integer> tenfold = x -> x * 10;
    return Stream.of(
        threads -> new MonitorTaskPipeline<>(2, List.of(tenfold), threads),
        threads -> new FutureTaskPipeline<>(2, List.of(tenfold), threads));
  }

  @ParameterizedTest
  @MethodSource("makers")
  void should_end_every_thread_that_the_factory_made(
      Function<ThreadFactory, TaskPipeline<Integer>> maker) throws Exception {
    TaskPipeline<Integer> pipeline = maker.apply(this::thread);
    assertThat(made).hasSize(2);

    assertThat(pipeline.await(pipeline.submit(1)).value()).isEqualTo(10);
    pipeline.close();

    assertThat(made).hasSize(2).noneMatch(Thread::isAlive);
  }

  @ParameterizedTest
  @MethodSource("makers")
  void should_end_every_thread_if_the_factory_fails(
      Function<ThreadFactory, TaskPipeline<Integer>> maker) {
    IllegalStateException thrown = new IllegalStateException("by the factory");
    ThreadFactory failing =
        work -> {
          if (!made.isEmpty()) {
            throw thrown;
          }
          return thread(work);
        };

    assertThatThrownBy(() -> maker.apply(failing)).isSameAs(thrown);

    assertThat(made).hasSize(1).noneMatch(Thread::isAlive);
  }

  @ParameterizedTest
  @MethodSource("makers")
  @SuppressWarnings("NullAway")
  void should_refuse_a_factory_that_is_null(Function<ThreadFactory, TaskPipeline<Integer>> maker) {
    assertThatNullPointerException().isThrownBy(() -> maker.apply(null));
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work);
    made.add(thread);
    return thread;
  }
}
