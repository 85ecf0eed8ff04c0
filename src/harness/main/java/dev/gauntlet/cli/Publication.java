package dev.gauntlet.cli;

import dev.gauntlet.report.Matrix;
import dev.gauntlet.report.Reports;
import dev.gauntlet.report.SummaryFile;
import dev.gauntlet.report.github.JobReport;
import dev.gauntlet.verdict.Results;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** What every command does with the results that it made. */
final class Publication {
  private Publication() {}

  /** The folder, made if it is not there; a user's error if it cannot be written to. */
  static Path writable(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "gauntlet", null));
      return folder;
    } catch (IOException e) {
      throw UserError.UNWRITABLE.with(folder, e.toString());
    }
  }

  /**
   * Writes the reports, prints the matrix, and tells the CI system if there is one.
   *
   * @return the exit status
   */
  static int publish(Results results, Path folder, PrintWriter out) {
    Reports.write(results, folder);
    out.print(new Matrix(results).render());
    out.println("Written to " + folder);
    JobReport.tell(
        results,
        SummaryFile.render(results),
        folder.resolve(SummaryFile.NAME),
        out,
        System.getenv());
    return status(results);
  }

  private static int status(Results results) {
    Results.Summary summary = results.summary();
    boolean flaggedSubmission =
        results.subjects().stream().anyMatch(s -> s.kind().equals("submission") && s.flagged());
    if (summary.missed() + summary.falseAlarms() > 0 || flaggedSubmission) {
      return Main.DEVIATES;
    }
    return summary.inconclusive() > 0 ? Main.INCONCLUSIVE : 0;
  }
}
