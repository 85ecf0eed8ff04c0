package dev.gauntlet.report;

import dev.gauntlet.report.html.HtmlReport;
import dev.gauntlet.report.junit.JunitFiles;
import dev.gauntlet.report.sarif.SarifFile;
import dev.gauntlet.verdict.Results;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** All that a run writes: {@code results.json}, and what is rendered from it. */
public final class Reports {
  private static final int WIDTH_IN_A_FILE = 120;

  private Reports() {}

  /**
   * Writes every file into a folder.
   *
   * @throws UncheckedIOException if one cannot be written
   */
  public static void write(Results results, Path folder) {
    ResultsFile.write(results, folder);
    SummaryFile.write(results, folder);
    SarifFile.write(results, folder);
    Lanes lanes = new Lanes(WIDTH_IN_A_FILE);
    new JunitFiles(
            results, flag -> lanes.render(flag.subject().path(), flag.engine(), flag.check()))
        .write(folder);
    HtmlReport.write(results, folder);
  }
}
