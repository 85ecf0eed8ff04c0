package dev.gauntlet.grade.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.result.Student;
import dev.gauntlet.grade.view.Plain;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** CSV whose cells no spreadsheet takes for a formula. */
final class Cells {
  private Cells() {}

  static String render(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      rows.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException("a string takes what is written to it", e);
    }
    return text.toString();
  }

  /**
   * A cell of somebody else's text. A spreadsheet takes what begins with one of these signs for a
   * formula, also behind blanks, and some take their wide forms too.
   */
  static String text(String text) {
    String line = Plain.line(text);
    return line.matches("[=+\\-@|%＝＋－＠].*") ? "'" + line : line;
  }

  /** Who handed it in; without a roster one nameless student, whose name is the submission's. */
  static List<Student> students(Graded graded) {
    return graded.students().isEmpty()
        ? List.of(new Student(graded.name(), "", "", "", "", ""))
        : graded.students();
  }
}
