package dev.gauntlet.report;

import dev.gauntlet.verdict.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code summary.md}: the matrix for a CI job's summary page. */
public final class SummaryFile {
  /** The file's name within a run's folder. */
  public static final String NAME = "summary.md";

  private SummaryFile() {}

  /**
   * Writes the summary into a folder.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(Results results, Path folder) {
    String deviations =
        results.summary().missed()
                    + results.summary().falseAlarms()
                    + results.summary().inconclusive()
                == 0
            ? "All as expected."
            : "**Something deviates.**";
    try {
      Files.writeString(
          folder.resolve(NAME),
          "# Gauntlet\n\n" + deviations + "\n\n````text" + new Matrix(results).render() + "````\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder.resolve(NAME), e);
    }
  }
}
