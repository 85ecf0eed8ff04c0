package dev.gauntlet.cli;

import java.nio.file.Path;

/** Where Gauntlet's own folders are. */
final class Home {
  private Home() {}

  /** Gauntlet's own folder. */
  static Path root() {
    return Path.of(System.getProperty("gauntlet.home", "."));
  }

  /** The folder that a run writes to unless it is told otherwise. */
  static Path results() {
    return root().resolve("reports").resolve("target").resolve("gauntlet");
  }

  /** The folder that grades are written to unless it is told otherwise. */
  static Path grades() {
    return Path.of(System.getProperty("gauntlet.home", "."), "reports", "target", "grades");
  }
}
