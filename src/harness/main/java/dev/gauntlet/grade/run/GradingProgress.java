package dev.gauntlet.grade.run;

import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.result.Isolation;

/** Hears how a grading run gets on, one call at a time. */
public interface GradingProgress {
  /** The run begins: so many are to be graded, so many are graded already. */
  void begins(Isolation isolation, int open, int known);

  /** A submission is graded. */
  void graded(Graded graded);
}
