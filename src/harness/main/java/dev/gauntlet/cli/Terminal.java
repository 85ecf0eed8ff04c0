package dev.gauntlet.cli;

/** What the launcher found out about where the output goes. */
final class Terminal {
  private static final int DEFAULT_WIDTH = 120;
  private static final int NARROWEST = 60;

  private Terminal() {}

  /** Whether somebody looks at a terminal. */
  static boolean interactive() {
    return Boolean.getBoolean("gauntlet.terminal");
  }

  /** Whether a line of progress can change in place where it goes. */
  static boolean live() {
    return Boolean.getBoolean("gauntlet.live");
  }

  /** The terminal's columns, or a width that reads well in a file. */
  static int width() {
    return Math.max(NARROWEST, Integer.getInteger("gauntlet.columns", DEFAULT_WIDTH));
  }
}
