package dev.gauntlet.cli;

import dev.gauntlet.grade.report.Format;
import dev.gauntlet.grade.report.GradeReports;
import dev.gauntlet.grade.report.GradesFile;
import dev.gauntlet.grade.result.Gradebook;
import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.result.Merging;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Joins what shards graded, or renders a gradebook again. */
final class JoinedGrades {
  private JoinedGrades() {}

  /** Whether {@code grade} wrote to the folder, rather than {@code run}. */
  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(GradesFile.NAME));
  }

  /**
   * Joins gradebooks and writes the reports.
   *
   * @return the exit status
   */
  static int write(List<Path> from, Set<Format> formats, Path to, PrintWriter out) {
    List<Gradebook> books = new ArrayList<>();
    for (Path each : from) {
      try {
        books.add(GradesFile.read(each));
      } catch (IOException e) {
        throw UserError.NO_GRADES.with(each, String.valueOf(e.getMessage()));
      }
    }
    Gradebook merged = merged(books);
    try {
      GradeReports.write(merged, formats, to);
    } catch (UncheckedIOException e) {
      throw UserError.UNWRITABLE.with(to, String.valueOf(e.getCause()));
    }
    out.printf("%d submissions written to %s%n", merged.submissions().size(), to);
    return merged.submissions().stream().anyMatch(Graded::needsReview) ? Main.INCONCLUSIVE : 0;
  }

  private static Gradebook merged(List<Gradebook> books) {
    try {
      return Merging.merge(books);
    } catch (IllegalArgumentException e) {
      throw UserError.CANNOT_MERGE_GRADES.with(String.valueOf(e.getMessage()));
    }
  }
}
