package dev.gauntlet.report;

import dev.gauntlet.report.html.HtmlReport;
import dev.gauntlet.verdict.Results;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** All that a run writes: {@code results.json}, and what is rendered from it. */
public final class Reports {
  private Reports() {}

  /**
   * Writes every file into a folder.
   *
   * @throws UncheckedIOException if one cannot be written
   */
  public static void write(Results results, Path folder) {
    ResultsFile.write(results, folder);
    SummaryFile.write(results, folder);
    HtmlReport.write(results, folder);
  }
}
