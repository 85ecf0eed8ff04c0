package dev.gauntlet.grade.assignment;

/** Something is wrong with an assignment; the message is one line: where, what, what to do. */
public final class AssignmentException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The mistake, told in one line. */
  public AssignmentException(String message) {
    super(message);
  }
}
