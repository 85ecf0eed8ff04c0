package dev.gauntlet.check;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts the threads of this process that have a processor or wait for one. */
final class Awake {
  private static final Path TASKS = Path.of("/proc/self/task");

  private Awake() {}

  /** How many there are, those of the JVM itself too; none where the system does not tell. */
  static int count() {
    int count = 0;
    try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
      for (Path task : tasks) {
        count += isAwake(task) ? 1 : 0;
      }
    } catch (IOException | DirectoryIteratorException e) {
      return 0;
    }
    return count;
  }

  private static boolean isAwake(Path task) {
    try {
      String stat = Files.readString(task.resolve("stat"));
      // The state follows the name, which may contain anything (proc(5)).
      return stat.startsWith(") R", stat.lastIndexOf(')'));
    } catch (IOException e) {
      return false; // It has ended meanwhile.
    }
  }
}
