package dev.gauntlet.grade.report;

import java.util.Locale;

/** What a grading run can write besides {@code grades.json}, which it always writes. */
public enum Format {
  /** {@code grades.json} alone. */
  JSON,
  /** A page of the batch, and one of each submission. */
  HTML,
  /** Gradebooks for Canvas and Moodle. */
  CSV,
  /** Results for Gradescope. */
  GRADESCOPE,
  /** Results for GitHub Classroom. */
  GITHUB,
  /** Feedback to send to students. */
  MARKDOWN;

  /** The name in commands, such as {@code html}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
