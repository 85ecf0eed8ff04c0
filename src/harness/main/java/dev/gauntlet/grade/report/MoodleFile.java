package dev.gauntlet.grade.report;

import dev.gauntlet.grade.result.Gradebook;
import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.result.GradedItem;
import dev.gauntlet.grade.result.Status;
import dev.gauntlet.grade.result.Student;
import dev.gauntlet.grade.view.Plain;
import dev.gauntlet.grade.view.StudentView;
import java.util.ArrayList;
import java.util.List;

/**
 * A gradebook as Moodle imports it, found by address or ID number. Moodle wipes a grade that comes
 * without one, so a row has both grade and feedback, and a submission at which Gauntlet failed has
 * no row.
 */
final class MoodleFile {
  private final Gradebook book;

  MoodleFile(Gradebook book) {
    this.book = book;
  }

  String render() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "Full name",
            "Email address",
            "ID number",
            Cells.text(book.assignment().title()),
            "Feedback"));
    for (Graded graded : book.submissions()) {
      if (graded.status() != Status.FAILED) {
        for (Student student : Cells.students(graded)) {
          rows.add(
              List.of(
                  Cells.text(student.name()),
                  Cells.text(student.email()),
                  Cells.text(student.number()),
                  Plain.number(graded.score()),
                  Cells.text(feedback(graded))));
        }
      }
    }
    return Cells.render(rows);
  }

  private String feedback(Graded graded) {
    StudentView view = new StudentView(book, graded);
    StringBuilder text = new StringBuilder(view.headline());
    for (GradedItem item : graded.items()) {
      if (item.points() < item.maxPoints() && graded.status() == Status.GRADED) {
        text.append("; ").append(item.kind()).append(' ').append(item.name());
        text.append(' ').append(item.because());
      }
    }
    return text.append(". ")
        .append(view.asked())
        .append(' ')
        .append(view.circumstances())
        .toString();
  }
}
