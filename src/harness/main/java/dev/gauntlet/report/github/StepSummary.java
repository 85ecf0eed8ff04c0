package dev.gauntlet.report.github;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file that GitHub Actions shows as a job's summary. */
public final class StepSummary {
  /** A step may write so many bytes; with one more it shows nothing. */
  public static final int MOST_BYTES = 1 << 20;

  private StepSummary() {}

  /**
   * Appends to the file what there is room for: all of the text or, if the step has written much
   * before, a sentence that says where it is.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void append(Path file, String markdown, Path where) {
    try {
      long written = Files.exists(file) ? Files.size(file) : 0;
      byte[] all = ("\n" + markdown).getBytes(StandardCharsets.UTF_8);
      byte[] fits =
          written + all.length <= MOST_BYTES
              ? all
              : ("\nNo room for Gauntlet's summary here; it is in " + where.getFileName() + ".\n")
                  .getBytes(StandardCharsets.UTF_8);
      if (written + fits.length <= MOST_BYTES) {
        Files.write(file, fits, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
