package dev.gauntlet.cli;

import java.nio.file.Path;

/** Where Gauntlet's own folders are. */
final class Home {
  private Home() {}

  /** The repository, where the sources are. */
  static Path folder() {
    return Path.of(System.getProperty("gauntlet.home", "."));
  }

  /** The folder that a run writes to unless it is told otherwise. */
  static Path results() {
    return folder().resolve(Path.of("reports", "target", "gauntlet"));
  }

  /** The folder that grades are written to unless it is told otherwise. */
  static Path grades() {
    return Path.of(System.getProperty("gauntlet.home", "."), "reports", "target", "grades");
  }
}
