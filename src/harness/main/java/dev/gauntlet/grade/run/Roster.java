package dev.gauntlet.grade.run;

import dev.gauntlet.grade.intake.Submission;
import dev.gauntlet.grade.result.Student;
import java.util.List;

/** Who handed in what. */
@FunctionalInterface
public interface Roster {
  /** Knows nobody. */
  Roster EMPTY = submission -> List.of();

  /** The students who handed in a submission; empty if the roster does not know. */
  List<Student> studentsOf(Submission submission);
}
