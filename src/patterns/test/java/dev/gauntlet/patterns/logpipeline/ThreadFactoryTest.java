package dev.gauntlet.patterns.logpipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThreadFactoryTest {
  private static final String LINE = "2024-01-02 03:04:05 [INFO] started";

  private final List<Thread> made = new ArrayList<>();

  static Stream<Function<ThreadFactory, LogPipeline>> makers() {
    return Stream.of(
        threads -> new MonitorLogPipeline(2, 1, threads),
        threads -> new BlockingQueueLogPipeline(2, 1, threads));
  }

  @ParameterizedTest
  @MethodSource("makers")
  void should_end_every_thread_that_the_factory_made(Function<ThreadFactory, LogPipeline> maker)
      throws Exception {
    LogPipeline pipeline = maker.apply(this::thread);
    assertThat(made).isEmpty();

    assertThat(pipeline.process(Collections.nCopies(3, LINE).iterator(), entry -> {}))
        .isEqualTo(new LogSummary(3, 3, 0));

    assertThat(made).hasSizeGreaterThanOrEqualTo(2).noneMatch(Thread::isAlive);
  }

  @ParameterizedTest
  @MethodSource("makers")
  void should_end_every_thread_if_the_sink_throws(Function<ThreadFactory, LogPipeline> maker) {
    LogPipeline pipeline = maker.apply(this::thread);
    IllegalStateException thrown = new IllegalStateException("by the sink");

    assertThatThrownBy(
            () ->
                pipeline.process(
                    Collections.nCopies(100, LINE).iterator(),
                    entry -> {
                      throw thrown;
                    }))
        .isSameAs(thrown);

    assertThat(made).noneMatch(Thread::isAlive);
  }

  @ParameterizedTest
  @MethodSource("makers")
  void should_end_every_thread_if_the_caller_is_interrupted(
      Function<ThreadFactory, LogPipeline> maker) {
    LogPipeline pipeline = maker.apply(this::thread);
    Thread caller = Thread.currentThread();

    assertThatThrownBy(
            () ->
                pipeline.process(
                    Stream.generate(() -> LINE).iterator(), entry -> caller.interrupt()))
        .isInstanceOf(InterruptedException.class);

    assertThat(made).noneMatch(Thread::isAlive);
  }

  @ParameterizedTest
  @MethodSource("makers")
  void should_end_every_thread_if_the_factory_fails(Function<ThreadFactory, LogPipeline> maker) {
    IllegalStateException thrown = new IllegalStateException("by the factory");
    LogPipeline pipeline =
        maker.apply(
            work -> {
              if (!made.isEmpty()) {
                throw thrown;
              }
              return thread(work);
            });

    assertThatThrownBy(() -> pipeline.process(Collections.nCopies(3, LINE).iterator(), entry -> {}))
        .isSameAs(thrown);

    assertThat(made).hasSize(1).noneMatch(Thread::isAlive);
  }

  @ParameterizedTest
  @MethodSource("makers")
  @SuppressWarnings("NullAway")
  void should_refuse_a_factory_that_is_null(Function<ThreadFactory, LogPipeline> maker) {
    assertThatNullPointerException().isThrownBy(() -> maker.apply(null));
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work);
    made.add(thread);
    return thread;
  }
}
