package dev.gauntlet.cli;

import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.result.Isolation;
import dev.gauntlet.grade.run.GradingProgress;
import java.io.PrintWriter;
import java.time.Duration;

/** Tells how a grading run gets on, a line a submission, with an estimate of what is left. */
final class GradingLine implements GradingProgress {
  private final PrintWriter out;
  private long started;
  private int open;
  private int done;

  GradingLine(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void begins(Isolation isolation, int toGrade, int known) {
    started = System.nanoTime();
    open = toGrade;
    out.println(
        "Grading %d submission%s%s, isolation: %s"
            .formatted(
                toGrade,
                toGrade == 1 ? "" : "s",
                known == 0 ? "" : ", %d are graded already".formatted(known),
                isolation.level()));
  }

  @Override
  public void graded(Graded graded) {
    done++;
    Duration taken = Duration.ofNanos(System.nanoTime() - started);
    Duration left = taken.multipliedBy(open - done).dividedBy(done);
    out.println(
        "%d/%d %s: %s, %.1f s%s"
            .formatted(
                done,
                open,
                graded.id(),
                graded.status().id(),
                graded.millis() / 1000.0,
                done == open ? "" : ", about %d s left".formatted(left.toSeconds())));
  }
}
