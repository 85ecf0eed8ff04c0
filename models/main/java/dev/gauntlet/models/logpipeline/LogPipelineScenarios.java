package dev.gauntlet.models.logpipeline;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Pace;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.models.Gate;
import dev.gauntlet.patterns.logpipeline.LogPipeline;
import dev.gauntlet.patterns.logpipeline.LogSummary;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What a log pipeline promises. The threads besides the caller's are its own. */
public class LogPipelineScenarios {
  private static final String TIME = "2024-01-02 03:04:05";
  private static final String ONE = TIME + " [INFO] 1";
  private static final String TWO = TIME + " [WARN] 2";

  @Scenario("The entry of every well-formed line is written once.")
  public void everyEntryOnce() throws Exception {
    LogPipeline pipeline = Subject.make(2, 1);
    int[] got = new int[2];
    LogSummary summary =
        pipeline.process(
            List.of(ONE, TWO).iterator(),
            entry -> {
              got[0]++;
              got[1] += Integer.parseInt(entry.message());
            });
    Check.equal("entries of two lines", 2, got[0]);
    Check.equal("sum of the messages 1 and 2", 3, got[1]);
    Check.equal("summary of two lines", new LogSummary(2, 2, 0), summary);
  }

  @Scenario("Every malformed line is counted and left out.")
  public void malformedLines() throws Exception {
    LogPipeline pipeline = Subject.make(2, 2);
    int[] calls = new int[1];
    LogSummary summary =
        pipeline.process(List.of("malformed", "so is this").iterator(), entry -> calls[0]++);
    Check.equal("entries of two malformed lines", 0, calls[0]);
    Check.equal("summary of two malformed lines", new LogSummary(2, 0, 2), summary);
  }

  @Scenario("A source without lines ends the run, whatever the number of processors.")
  public void nothingToDo() throws Exception {
    LogPipeline pipeline = Subject.make(2, 1);
    int[] calls = new int[1];
    LogSummary summary = pipeline.process(List.<String>of().iterator(), entry -> calls[0]++);
    Check.equal("entries of no line", 0, calls[0]);
    Check.equal("summary of no line", new LogSummary(0, 0, 0), summary);
  }

  @Scenario("The sink is called once at a time, however many processors there are.")
  public void oneCallOfTheSinkAtATime() throws Exception {
    LogPipeline pipeline = Subject.make(2, 2);
    Writer writer = new Writer();
    pipeline.process(List.of(ONE, TWO).iterator(), writer::accept);
    Check.that("no call of the sink begins while another is going on", !writer.isOverlapped());
    Check.equal("entries of two lines", 2, writer.calls());
  }

  @Scenario("More lines than the queues have places all come through, well-formed or not.")
  public void moreLinesThanPlaces() throws Exception {
    LogPipeline pipeline = Subject.make(1, 1);
    int[] got = new int[1];
    LogSummary summary =
        pipeline.process(
            List.of(ONE, "malformed", TWO, TWO).iterator(),
            entry -> got[0] += Integer.parseInt(entry.message()));
    Check.equal("sum of the messages 1, 2 and 2", 5, got[0]);
    Check.equal("summary of four lines", new LogSummary(4, 3, 1), summary);
  }

  @Scenario(
      "Two processors at a queue with one place get every line through, and nobody waits for ever.")
  public void twoProcessorsOnePlace() throws Exception {
    LogPipeline pipeline = Subject.make(2, 1);
    int[] got = new int[1];
    LogSummary summary =
        pipeline.process(
            List.of(ONE, TWO, TWO).iterator(),
            entry -> got[0] += Integer.parseInt(entry.message()));
    Check.equal("sum of the messages 1, 2 and 2", 5, got[0]);
    Check.equal("summary of three lines", new LogSummary(3, 3, 0), summary);
  }

  @Scenario("A sink that takes its time at first gets every entry, and nobody waits for ever.")
  public void slowFirstEntry() throws Exception {
    // One line for the sink, one for its queue, one for each processor, and one that follows.
    checkSlowFirstEntry(Subject.make(2, 1));
  }

  @Scenario("Two processors that wait for two places of the sink's queue get both in the end.")
  public void slowFirstEntryTwoPlaces() throws Exception {
    // One line for the sink, two for its queue, and one for each processor.
    checkSlowFirstEntry(Subject.make(2, 2));
  }

  @Scenario("The last line is not left out, though it comes when the others may wait for it.")
  public void lastLineComesLate() throws Exception {
    checkOneLine(new LateLine());
  }

  @Scenario("The only line of a source is not left out.")
  public void onlyLine() throws Exception {
    checkOneLine(List.of(ONE).iterator());
  }

  @Scenario("Who is interrupted while its pipeline works gets out of it, or its complete summary.")
  public void interruptedCaller() throws Exception {
    LogPipeline pipeline = Subject.make(1, 1);
    Gate gate = new Gate();
    boolean[] interrupted = new boolean[1];
    @Nullable LogSummary[] summary = new LogSummary[1];
    Threads threads = new Threads();
    Thread caller =
        threads.add(
            "caller",
            () -> {
              try {
                summary[0] =
                    pipeline.process(List.of(ONE).iterator(), entry -> gate.passOrKeepInterrupt());
              } catch (InterruptedException e) {
                interrupted[0] = true;
              }
            });
    threads.add(
        "interrupter",
        () -> {
          caller.interrupt();
          gate.open();
        });
    threads.run();
    Check.that(
        "the caller is interrupted, or its line is through; the summary was " + summary[0],
        interrupted[0] || new LogSummary(1, 1, 0).equals(summary[0]));
  }

  private static void checkSlowFirstEntry(LogPipeline pipeline) throws InterruptedException {
    int[] calls = new int[1];
    LogSummary summary =
        pipeline.process(
            List.of(ONE, ONE, ONE, ONE, ONE).iterator(),
            entry -> {
              if (calls[0] == 0) {
                Pace.nap();
              }
              calls[0]++;
            });
    Check.equal("entries of five lines", 5, calls[0]);
    Check.equal("summary of five lines", new LogSummary(5, 5, 0), summary);
  }

  private static void checkOneLine(Iterator<String> source) throws InterruptedException {
    LogPipeline pipeline = Subject.make(1, 1);
    int[] calls = new int[1];
    LogSummary summary = pipeline.process(source, entry -> calls[0]++);
    Check.equal("entries of one line", 1, calls[0]);
    Check.equal("summary of one line", new LogSummary(1, 1, 0), summary);
  }

  /** Gives one line, and lets others go on before it does. */
  private static final class LateLine implements Iterator<String> {
    private boolean given;

    @Override
    public boolean hasNext() {
      return !given;
    }

    @Override
    public String next() {
      if (given) {
        throw new NoSuchElementException();
      }
      given = true;
      try {
        Threads.pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return ONE;
    }
  }
}
