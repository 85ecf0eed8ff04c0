package dev.gauntlet.patterns.logpipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {
  private static final String TIME = "2024-01-02 03:04:05";

  @TempDir private Path folder;

  @EachVariant
  void should_write_the_well_formed_lines_to_the_other_file(Variant variant) throws Exception {
    Path in = folder.resolve("in.log");
    Path out = folder.resolve("out.log");
    Files.writeString(
        in, TIME + " [INFO] grün\r\nmalformed\n" + TIME + " [WARN] \uD83D\uDE00 last");
    Files.writeString(out, "what was there before, and is longer than what comes now".repeat(9));

    LogSummary summary = LogFiles.process(in, out, variant.make(1, 2));

    assertThat(summary).isEqualTo(new LogSummary(3, 2, 1));
    assertThat(out)
        .usingCharset(StandardCharsets.UTF_8)
        .content()
        .isIn(
            TIME + " [INFO] grün\n" + TIME + " [WARN] \uD83D\uDE00 last\n",
            TIME + " [WARN] \uD83D\uDE00 last\n" + TIME + " [INFO] grün\n");
  }

  @Test
  void should_read_no_further_ahead_than_the_queues_reach() throws Exception {
    Path in = folder.resolve("in.log");
    Files.writeString(in, (TIME + " [INFO] started\n").repeat(1_000));
    AtomicInteger ahead = new AtomicInteger();
    AtomicInteger furthest = new AtomicInteger();
    LogPipeline pipeline = new MonitorLogPipeline(1, 3);

    LogSummary summary =
        LogFiles.process(
            in,
            folder.resolve("out.log"),
            (lines, sink) ->
                pipeline.process(
                    Stream.generate(
                            () -> {
                              furthest.accumulateAndGet(ahead.incrementAndGet(), Math::max);
                              return lines.next();
                            })
                        .takeWhile(line -> lines.hasNext())
                        .iterator(),
                    entry -> {
                      ahead.decrementAndGet();
                      sink.accept(entry);
                    }));

    assertThat(summary.written()).isEqualTo(999);
    assertThat(furthest.get()).isLessThan(20);
  }

  @Test
  void should_change_nothing_if_both_are_the_same_file() throws Exception {
    Path file = folder.resolve("in.log");
    Files.writeString(file, TIME + " [INFO] started\n");

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                LogFiles.process(
                    file, folder.resolve(".").resolve("in.log"), new MonitorLogPipeline(1, 1)));

    assertThat(file).hasContent(TIME + " [INFO] started\n");
  }

  @Test
  void should_tell_if_a_file_cannot_be_read() throws IOException {
    Path out = folder.resolve("out.log");
    Path binary = folder.resolve("binary.log");
    Files.write(binary, new byte[] {(byte) 0xC3, (byte) 0x28, '\n'});
    LogPipeline pipeline = new BlockingQueueLogPipeline(1, 1);

    assertThatThrownBy(() -> LogFiles.process(folder.resolve("missing.log"), out, pipeline))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> LogFiles.process(binary, out, pipeline))
        .isInstanceOf(CharacterCodingException.class);
  }
}
