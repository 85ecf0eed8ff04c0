package dev.gauntlet.patterns.datapipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThreadFactoryTest {
  private final List<Thread> made = new ArrayList<>();

  static Stream<Function<ThreadFactory, DataPipeline>> makers() {
    return Stream.of(
        threads -> new LockedDataPipeline(2, 1, threads),
        threads -> new CollectingDataPipeline(2, 1, threads));
  }

  @ParameterizedTest
  @MethodSource("makers")
  void should_end_every_thread_that_the_factory_made(Function<ThreadFactory, DataPipeline> maker)
      throws Exception {
    DataPipeline pipeline = maker.apply(this::thread);
    assertThat(made).isEmpty();

    assertThat(pipeline.run(List.of(1, 2, 3).iterator(), item -> item, item -> {}))
        .isEqualTo(new PipelineMetrics(3, 0));

    assertThat(made).hasSizeGreaterThanOrEqualTo(2).noneMatch(Thread::isAlive);
  }

  @ParameterizedTest
  @MethodSource("makers")
  void should_end_every_thread_if_the_factory_fails(Function<ThreadFactory, DataPipeline> maker) {
    IllegalStateException thrown = new IllegalStateException("by the factory");
    DataPipeline pipeline =
        maker.apply(
            work -> {
              if (!made.isEmpty()) {
                throw thrown;
              }
              return thread(work);
            });

    assertThatThrownBy(() -> pipeline.run(List.of(1, 2, 3).iterator(), item -> item, item -> {}))
        .isSameAs(thrown);

    assertThat(made).hasSize(1).noneMatch(Thread::isAlive);
  }

  @ParameterizedTest
  @MethodSource("makers")
  @SuppressWarnings("NullAway")
  void should_refuse_a_factory_that_is_null(Function<ThreadFactory, DataPipeline> maker) {
    assertThatNullPointerException().isThrownBy(() -> maker.apply(null));
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work);
    made.add(thread);
    return thread;
  }
}
