package dev.gauntlet.grade.run;

import dev.gauntlet.grade.intake.Submission;
import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.result.Student;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A submission as the run knows it before it is graded.
 *
 * @param students who handed it in
 * @param sha256 its content's hash; empty if it cannot be read
 * @param submitted when it was handed in; null if nothing tells
 * @param original the first submission with the same content; null if this is it
 */
record Entry(
    Submission submission,
    List<Student> students,
    String sha256,
    @Nullable String submitted,
    @Nullable Entry original) {

  String id() {
    return submission.id();
  }

  /** The original's result as this one's. */
  Graded copy(Graded of) {
    return new Graded(
        id(),
        submission.name(),
        students,
        sha256,
        of.className(),
        submitted,
        of.status(),
        of.message(),
        of.details(),
        of.score(),
        of.maxScore(),
        of.items(),
        of.asked(),
        of.notes(),
        of.millis(),
        of.id());
  }
}
