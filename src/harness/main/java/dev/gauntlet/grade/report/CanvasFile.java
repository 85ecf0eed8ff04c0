package dev.gauntlet.grade.report;

import dev.gauntlet.grade.result.Gradebook;
import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.result.Status;
import dev.gauntlet.grade.result.Student;
import dev.gauntlet.grade.view.Plain;
import java.util.ArrayList;
import java.util.List;

/**
 * A gradebook as Canvas imports it: a row a student, found by its ids or its login. A submission at
 * which Gauntlet failed has no score, which Canvas leaves as it is.
 */
final class CanvasFile {
  private final Gradebook book;

  CanvasFile(Gradebook book) {
    this.book = book;
  }

  String render() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "Student",
            "ID",
            "SIS User ID",
            "SIS Login ID",
            "Section",
            Cells.text(book.assignment().title())));
    rows.add(
        List.of("    Points Possible", "", "", "", "", Plain.number(book.assignment().maxScore())));
    for (Graded graded : book.submissions()) {
      for (Student student : Cells.students(graded)) {
        rows.add(
            List.of(
                Cells.text(student.name()),
                Cells.text(student.canvasId()),
                Cells.text(student.number()),
                Cells.text(student.login()),
                Cells.text(student.section()),
                graded.status() == Status.FAILED ? "" : Plain.number(graded.score())));
      }
    }
    return Cells.render(rows);
  }
}
