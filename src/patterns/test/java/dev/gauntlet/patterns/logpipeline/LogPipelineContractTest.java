package dev.gauntlet.patterns.logpipeline;

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
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** One processor throughout: with more, a pipeline is no longer used by one thread. */
@SuppressWarnings("NullAway") // Nulls are handed over to see them refused.
class LogPipelineContractTest {
  private static final String TIME = "2024-01-02 03:04:05";

  private final List<LogEntry> written = new ArrayList<>();

  @EachVariant
  void should_refuse_to_be_made_if_a_number_is_below_one(Variant variant) {
    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(1, 0));
  }

  @EachVariant
  void should_do_nothing_if_there_is_no_line(Variant variant) throws Exception {
    LogPipeline pipeline = variant.make(1, 1);

    assertThat(pipeline.process(List.<String>of().iterator(), written::add))
        .isEqualTo(new LogSummary(0, 0, 0));

    assertThat(written).isEmpty();
  }

  @EachVariant
  void should_write_the_parts_of_a_well_formed_line(Variant variant) throws Exception {
    LogPipeline pipeline = variant.make(1, 1);

    LogSummary summary =
        pipeline.process(
            List.of(TIME + " [INFO] started", TIME + " [WARN_2] half [way] through ").iterator(),
            written::add);

    assertThat(summary).isEqualTo(new LogSummary(2, 2, 0));
    assertThat(written)
        .containsExactlyInAnyOrder(
            new LogEntry(TIME, "INFO", "started"),
            new LogEntry(TIME, "WARN_2", "half [way] through "));
  }

  @EachVariant
  void should_count_and_leave_out_a_malformed_line(Variant variant) throws Exception {
    LogPipeline pipeline = variant.make(1, 2);

    LogSummary summary =
        pipeline.process(
            List.of(
                    "",
                    "started",
                    TIME + " INFO started",
                    TIME + " [] started",
                    "2024-01-02 [INFO] started",
                    "24-01-02 03:04:05 [INFO] started",
                    "at " + TIME + " [INFO] started",
                    TIME + " [INFO] started")
                .iterator(),
            written::add);

    assertThat(summary).isEqualTo(new LogSummary(8, 1, 7));
    assertThat(written).containsExactly(new LogEntry(TIME, "INFO", "started"));
  }

  @EachVariant
  void should_write_every_entry_once_if_there_are_many(Variant variant) throws Exception {
    LogPipeline pipeline = variant.make(1, 3);

    LogSummary summary = pipeline.process(lines(100), written::add);

    assertThat(summary).isEqualTo(new LogSummary(100, 100, 0));
    assertThat(written)
        .extracting(LogEntry::message)
        .containsExactlyInAnyOrder(
            IntStream.range(0, 100).mapToObj(Integer::toString).toArray(String[]::new));
  }

  @EachVariant
  void should_run_again_if_asked_again(Variant variant) throws Exception {
    LogPipeline pipeline = variant.make(1, 1);

    for (int i = 0; i < 3; i++) {
      assertThat(pipeline.process(lines(2), written::add)).isEqualTo(new LogSummary(2, 2, 0));
    }

    assertThat(written).hasSize(6);
  }

  @EachVariant
  void should_refuse_null(Variant variant) {
    LogPipeline pipeline = variant.make(1, 1);

    assertNull(() -> pipeline.process(null, written::add));
    assertNull(() -> pipeline.process(lines(1), null));
    assertThat(written).isEmpty();
  }

  @EachVariant
  void should_throw_what_the_source_throws(Variant variant) {
    LogPipeline pipeline = variant.make(1, 1);
    IllegalStateException thrown = new IllegalStateException("by the source");

    assertThatThrownBy(() -> pipeline.process(new FailingSource(thrown), written::add))
        .isSameAs(thrown);
  }

  @EachVariant
  void should_throw_what_the_sink_throws(Variant variant) {
    LogPipeline pipeline = variant.make(1, 1);
    Error thrown = new AssertionError("by the sink");

    assertThatThrownBy(
            () ->
                pipeline.process(
                    lines(100),
                    entry -> {
                      written.add(entry);
                      throw thrown;
                    }))
        .isSameAs(thrown);

    assertThat(written).hasSize(1);
  }

  @EachCorrectVariant
  void should_write_one_at_a_time_if_there_are_processors(Variant variant) throws Exception {
    LogPipeline pipeline = variant.make(3, 2);

    assertThat(pipeline.process(lines(1_000), written::add))
        .isEqualTo(new LogSummary(1_000, 1_000, 0));

    assertThat(written)
        .extracting(LogEntry::message)
        .containsExactlyInAnyOrder(
            IntStream.range(0, 1_000).mapToObj(Integer::toString).toArray(String[]::new));
  }

  @EachCorrectVariant
  void should_end_if_the_caller_is_interrupted(Variant variant) {
    LogPipeline pipeline = variant.make(2, 1);
    Thread caller = Thread.currentThread();

    assertThatThrownBy(
            () ->
                pipeline.process(
                    IntStream.iterate(0, i -> i + 1).mapToObj(i -> line(i)).iterator(),
                    entry -> {
                      if (entry.message().equals("10")) {
                        caller.interrupt();
                      }
                    }))
        .isInstanceOf(InterruptedException.class);
  }

  private static Iterator<String> lines(int count) {
    return IntStream.range(0, count).mapToObj(i -> line(i)).iterator();
  }

  private static String line(int number) {
    return TIME + " [INFO] " + number;
  }

  private static void assertNull(ThrowingCallable call) {
    assertThatNullPointerException().isThrownBy(call);
  }

  /** Gives one line and then throws. */
  private static final class FailingSource implements Iterator<String> {
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
    public String next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      given = true;
      return line(1);
    }
  }
}
