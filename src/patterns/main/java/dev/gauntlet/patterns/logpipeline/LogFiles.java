package dev.gauntlet.patterns.logpipeline;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs a log pipeline from one file to another. */
public final class LogFiles {
  private LogFiles() {}

  /**
   * Writes the well-formed lines of a file to another, in UTF-8, each followed by a line feed. Line
   * by line: how much memory it needs depends on the pipeline's queues and the longest line, not on
   * the file.
   *
   * @param in is read
   * @param out is made, or overwritten; after an exception it holds what was written until then
   * @throws IllegalArgumentException if both are the same file; it is as it was then
   * @throws IOException if a file cannot be read, written, or is not UTF-8
   * @throws InterruptedException if the caller is interrupted
   */
  public static LogSummary process(Path in, Path out, LogPipeline pipeline)
      throws IOException, InterruptedException {
    Objects.requireNonNull(pipeline, "pipeline");
    if (Files.exists(out) && Files.isSameFile(in, out)) {
      throw new IllegalArgumentException("cannot be read while it is overwritten: " + in);
    }
    try (BufferedReader reader = Files.newBufferedReader(in, StandardCharsets.UTF_8);
        BufferedWriter writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
      return pipeline.process(new Lines(reader), entry -> write(entry, writer));
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  private static void write(LogEntry entry, BufferedWriter writer) {
    try {
      writer.write(LogFormat.line(entry));
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a reader, read one ahead. */
  private static final class Lines implements Iterator<String> {
    private final BufferedReader reader;
    private @Nullable String next;
    private boolean ended;

    Lines(BufferedReader reader) {
      this.reader = reader;
    }

    @Override
    public boolean hasNext() {
      if (next == null && !ended) {
        try {
          next = reader.readLine();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        ended = next == null;
      }
      return next != null;
    }

    @Override
    public String next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      String line = Objects.requireNonNull(next);
      next = null;
      return line;
    }
  }
}
