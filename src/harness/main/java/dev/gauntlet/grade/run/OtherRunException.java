package dev.gauntlet.grade.run;

import java.nio.file.Path;

/** A journal was written by a run that asked something else. */
public final class OtherRunException extends Exception {
  private static final long serialVersionUID = 1L;

  OtherRunException(Path journal) {
    super(journal.toString());
  }
}
