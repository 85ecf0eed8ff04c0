package dev.gauntlet.grade.intake;

import java.io.IOException;

/** A submission is not as it must be; the message says why, for the one who handed it in. */
final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  RefusedException(String why) {
    super(why);
  }
}
