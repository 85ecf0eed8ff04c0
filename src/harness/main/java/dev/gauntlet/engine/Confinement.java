package dev.gauntlet.engine;

import java.nio.file.Path;
import java.util.List;

/** How the JVMs that run subjects are kept away from everything else. */
@FunctionalInterface
public interface Confinement {
  /** No confinement: the JVM is a plain child process. */
  Confinement NONE = (command, scratch) -> command;

  /**
   * Returns a command that runs the given one confined.
   *
   * <p>The confined command sees the files that lie in the scratch folder by then, and may write
   * there; what it writes need not come out.
   *
   * @param command an absolute path and its arguments
   * @param scratch a folder of this process's own
   */
  List<String> command(List<String> command, Path scratch);
}
