package dev.gauntlet.grade.report;

import dev.gauntlet.grade.report.html.BatchPage;
import dev.gauntlet.grade.report.html.SubmissionPage;
import dev.gauntlet.grade.result.Gradebook;
import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.view.Slug;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;

/** Writes a gradebook in all formats that were asked for. */
public final class GradeReports {
  private GradeReports() {}

  /**
   * Writes {@code grades.json} and the formats into a folder, which is made if need be.
   *
   * @throws UncheckedIOException if something cannot be written
   */
  public static void write(Gradebook book, Set<Format> formats, Path folder) {
    GradesFile.write(book, folder);
    for (Format format : formats) {
      switch (format) {
        case JSON -> {}
        case HTML -> html(book, folder);
        case CSV -> {
          TextFile.write(folder.resolve("canvas.csv"), new CanvasFile(book).render());
          TextFile.write(folder.resolve("moodle.csv"), new MoodleFile(book).render());
        }
        case GRADESCOPE -> gradescope(book, folder.resolve("gradescope"));
        case GITHUB -> github(book, folder.resolve("github"));
        case MARKDOWN -> markdown(book, folder.resolve("markdown"));
      }
    }
  }

  private static void html(Gradebook book, Path folder) {
    TextFile.write(folder.resolve("index.html"), new BatchPage(book).render());
    for (Graded graded : book.submissions()) {
      TextFile.write(
          folder.resolve(BatchPage.FOLDER).resolve(Slug.of(graded.id()) + ".html"),
          new SubmissionPage(book, graded).render());
    }
  }

  private static void gradescope(Gradebook book, Path folder) {
    for (Graded graded : book.submissions()) {
      String text = new GradescopeFile(book, graded).render();
      TextFile.write(folder.resolve(Slug.of(graded.id()) + ".json"), text);
      if (book.submissions().size() == 1) {
        TextFile.write(folder.resolve("results.json"), text);
      }
    }
  }

  private static void github(Gradebook book, Path folder) {
    for (Graded graded : book.submissions()) {
      ClassroomFile file = new ClassroomFile(book, graded);
      TextFile.write(folder.resolve(Slug.of(graded.id()) + ".json"), file.json());
      TextFile.write(folder.resolve(Slug.of(graded.id()) + ".env"), file.variables());
    }
  }

  private static void markdown(Gradebook book, Path folder) {
    for (Graded graded : book.submissions()) {
      TextFile.write(
          folder.resolve(Slug.of(graded.id()) + ".md"), new MarkdownFile(book, graded).render());
    }
  }
}
