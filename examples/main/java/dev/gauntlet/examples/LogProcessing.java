package dev.gauntlet.examples;

import dev.gauntlet.patterns.logpipeline.BlockingQueueLogPipeline;
import dev.gauntlet.patterns.logpipeline.LogFiles;
import dev.gauntlet.patterns.logpipeline.LogSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes a log from one file to another. The log is as large as asked, in megabytes; the heap need
 * not be.
 */
final class LogProcessing implements Example {
  private static final int MEGABYTE = 1_000_000;
  private static final int PROCESSORS = 2;
  private static final int QUEUE = 1_000;
  private static final String LINE =
      "2026-01-01 00:00:00 [INFO] request %08d was answered after %d milliseconds\n";
  private static final String MALFORMED = "  at the line of a stack trace, which is no entry\n";
  private static final int LINES_TO_ONE_MALFORMED = 10;

  @Override
  public void run(PrintWriter out, List<String> arguments) throws Exception {
    int megabytes = arguments.isEmpty() ? 16 : Integer.parseInt(arguments.get(0));
    Path folder = Files.createTempDirectory("log-pipeline");
    Path in = folder.resolve("in.log");
    Path written = folder.resolve("out.log");
    try {
      long lines = generate(in, (long) megabytes * MEGABYTE);
      LogSummary summary =
          LogFiles.process(in, written, new BlockingQueueLogPipeline(PROCESSORS, QUEUE));
      out.printf(
          "%d MB of log in a heap of at most %d MB: %d lines%n",
          megabytes, Runtime.getRuntime().maxMemory() / MEGABYTE, lines);
      out.printf(
          "read %d, written %d, malformed %d%n",
          summary.read(), summary.written(), summary.malformed());
    } finally {
      Files.deleteIfExists(in);
      Files.deleteIfExists(written);
      Files.delete(folder);
    }
  }

  private static long generate(Path in, long size) throws IOException {
    long lines = 0;
    long characters = 0;
    try (Writer writer = Files.newBufferedWriter(in)) {
      while (characters < size) {
        lines++;
        String line =
            lines % LINES_TO_ONE_MALFORMED == 0 ? MALFORMED : LINE.formatted(lines, lines % 97);
        writer.write(line);
        characters += line.length();
      }
    }
    return lines;
  }
}
