package dev.gauntlet.grade.run;

/** The first step of the isolation ladder is required and does not work on this machine. */
public final class NoSandboxException extends Exception {
  private static final long serialVersionUID = 1L;

  NoSandboxException() {
    super("bubblewrap does not work on this machine");
  }
}
