package dev.gauntlet.patterns.logpipeline;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A pipeline around one blocking queue, whose processors count malformed lines in a volatile field.
 * Two that count at once count one line.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "A count for the summary only, and volatile so that the caller sees it",
    member = "process",
    schedule =
        "Two processors each meet a malformed line: both read the count 0, both write 1, and two"
            + " lines are counted as one.",
    fix = "Count in an AtomicLong, or under the writers' lock.",
    flaggedBy = {Engine.JCSTRESS})
public final class UnguardedCountsLogPipeline implements LogPipeline {
  private final int processors;
  private final int capacity;
  private final ThreadFactory threads;

  public UnguardedCountsLogPipeline(int processors, int queueCapacity) {
    this(processors, queueCapacity, Crew.BY_ROLE);
  }

  /** Makes a pipeline whose threads come from the factory; the pipeline starts and ends them. */
  public UnguardedCountsLogPipeline(int processors, int queueCapacity, ThreadFactory threads) {
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
    Run run = new Run(capacity, sink);
    Crew crew = new Crew(threads, run::end);
    boolean done = false;
    try {
      for (int i = 1; i <= processors; i++) {
        crew.start("processor " + i, () -> run.parse(crew));
      }
      long read = run.read(lines, crew);
      crew.join();
      done = true;
      return run.summary(read);
    } finally {
      if (!done) {
        crew.dismiss();
      }
    }
  }

  /** One run: its queue, where nothing stands for the end, and what is counted. */
  private static final class Run {
    private final BlockingQueue<Optional<String>> raw;
    private final Consumer<? super LogEntry> sink;
    private final Lock writing = new ReentrantLock();
    private volatile long malformed;
    private long written;

    Run(int capacity, Consumer<? super LogEntry> sink) {
      raw = new ArrayBlockingQueue<>(capacity);
      this.sink = sink;
    }

    long read(Iterator<String> lines, Crew crew) throws InterruptedException {
      long read = 0;
      while (!crew.hasFailed() && lines.hasNext()) {
        raw.put(Optional.of(lines.next()));
        read++;
      }
      raw.put(Optional.empty());
      return read;
    }

    void parse(Crew crew) {
      for (Optional<String> line = next(); line.isPresent(); line = next()) {
        // After a failure it goes on taking, so that the reader never waits for room in vain.
        if (!crew.hasFailed()) {
          process(line.get(), crew);
        }
      }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void process(String line, Crew crew) {
      try {
        Optional<LogEntry> entry = LogFormat.parse(line);
        if (entry.isPresent()) {
          write(entry.get(), crew);
        } else {
          malformed++;
        }
      } catch (Throwable e) {
        crew.fail(e);
      }
    }

    private void write(LogEntry entry, Crew crew) {
      writing.lock();
      try {
        if (!crew.hasFailed()) {
          sink.accept(entry);
          written++;
        }
      } finally {
        writing.unlock();
      }
    }

    LogSummary summary(long read) {
      writing.lock();
      try {
        return new LogSummary(read, written, malformed);
      } finally {
        writing.unlock();
      }
    }

    private Optional<String> next() {
      while (true) {
        try {
          Optional<String> next = raw.take();
          if (next.isEmpty()) {
            // For the others; if there is no room, an end is there already.
            raw.offer(next);
          }
          return next;
        } catch (InterruptedException e) {
          // Only the end ends a processor, and a run that is given up puts it there.
        }
      }
    }

    /** Ends the run when nobody reads any more. */
    void end() {
      raw.clear();
      raw.offer(Optional.empty());
    }
  }
}
