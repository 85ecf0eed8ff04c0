package dev.gauntlet.patterns.logpipeline;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A pipeline of two queues on their own monitors, whose writer waits a fifth of a second for the
 * next entry. If none comes and no line is queued, it leaves, although the reader may be reading
 * still.
 */
@Buggy(
    defect = Defect.LIFECYCLE,
    cwe = "CWE-672",
    origin = "SLIDES 7 (guide's own): the writer leaves when a queue is empty for a moment",
    member = "write",
    schedule =
        "The first entry is written. The reader waits for the disk for longer than the writer waits"
            + " for the next entry. The writer finds both queues empty and leaves; what is read from"
            + " then on is never written.",
    fix = "Write until the last processor has left.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS})
public final class ImpatientWriterLogPipeline implements LogPipeline {
  private static final long PATIENCE_MILLIS = 200;

  private final int processors;
  private final int capacity;
  private final ThreadFactory threads;

  public ImpatientWriterLogPipeline(int processors, int queueCapacity) {
    this(processors, queueCapacity, Crew.BY_ROLE);
  }

  /** Makes a pipeline whose threads come from the factory; the pipeline starts and ends them. */
  public ImpatientWriterLogPipeline(int processors, int queueCapacity, ThreadFactory threads) {
    if (processors < 1 || queueCapacity < 1) {
      throw new IllegalArgumentException(processors + " processors, queues of " + queueCapacity);
    }
    this.processors = processors;
    capacity = queueCapacity;
    this.threads = Objects.requireNonNull(threads, "threads");
  }

  @Override
  public LogSummary process(Iterator<String> lines, Consumer<? super LogEntry> sink)
      throws InterruptedException {
    Objects.requireNonNull(lines, "lines");
    Objects.requireNonNull(sink, "sink");
    Run run = new Run(processors, capacity);
    Crew crew = new Crew(threads, run::abandon);
    boolean done = false;
    try {
      crew.start("reader", () -> run.read(lines));
      for (int i = 1; i <= processors; i++) {
        crew.start("processor " + i, run::parse);
      }
      long written = run.write(sink);
      crew.join();
      done = true;
      return new LogSummary(run.read.get(), written, run.malformed.get());
    } finally {
      if (!done) {
        crew.dismiss();
      }
    }
  }

  /** One run: its queues, and how many of its processors are left. */
  private static final class Run {
    private final Handover<String> raw;
    private final Handover<LogEntry> parsed;
    private final AtomicInteger living;
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong malformed = new AtomicLong();

    Run(int processors, int capacity) {
      raw = new Handover<>(capacity);
      parsed = new Handover<>(capacity);
      living = new AtomicInteger(processors);
    }

    void read(Iterator<String> lines) throws InterruptedException {
      boolean wanted = true;
      while (wanted && lines.hasNext()) {
        wanted = raw.put(Objects.requireNonNull(lines.next(), "line"));
        read.incrementAndGet();
      }
      raw.close();
    }

    void parse() throws InterruptedException {
      for (String line = raw.take(); line != null; line = raw.take()) {
        Optional<LogEntry> entry = LogFormat.parse(line);
        if (entry.isPresent()) {
          parsed.put(entry.get());
        } else {
          malformed.incrementAndGet();
        }
      }
      if (living.decrementAndGet() == 0) {
        parsed.close();
      }
    }

    long write(Consumer<? super LogEntry> sink) throws InterruptedException {
      long written = 0;
      LogEntry entry = parsed.take();
      while (entry != null || !raw.isEmpty()) {
        if (entry != null) {
          sink.accept(entry);
          written++;
        }
        entry = parsed.poll(PATIENCE_MILLIS);
      }
      return written;
    }

    void abandon() {
      raw.abandon();
      parsed.abandon();
    }
  }
}
