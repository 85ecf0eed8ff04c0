package dev.gauntlet.models.logpipeline;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.models.Gate;
import dev.gauntlet.patterns.logpipeline.LogPipeline;
import dev.gauntlet.patterns.logpipeline.LogSummary;
import java.util.List;
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
}
