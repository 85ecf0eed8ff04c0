package dev.gauntlet.grade.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a run itself has made for a confined process, which is its owner's alone by default. */
final class RunFiles {
  private RunFiles() {}

  /** The class path of a command. */
  static List<Path> classPath(List<String> command) {
    int option = command.indexOf("-cp");
    String entries = option < 0 ? "" : command.get(option + 1);
    return Stream.of(entries.split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().normalize())
        .toList();
  }

  /**
   * Lets others read those entries of a class path that the run made, beside the scratch folder.
   */
  static void open(List<Path> classPath, Path scratch) {
    for (Path path : classPath) {
      if (path.startsWith(scratch.getParent()) && !path.startsWith(scratch)) {
        set(path, "rwxr-xr-x", "rw-r--r--");
      }
    }
  }

  /** Lets others write to a folder and read what is in it. */
  static void openToWrite(Path scratch) {
    set(scratch, "rwxrwxrwx", "r--r--r--");
  }

  /** Lets others pass the temporary folders above a path; what else lies there, nobody can list. */
  static void letThroughTo(Path path) {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath().normalize();
    for (@Nullable Path above = path.getParent();
        above != null && above.startsWith(temporary) && !above.equals(temporary);
        above = above.getParent()) {
      try {
        Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(above));
        if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
          Files.setPosixFilePermissions(above, permissions);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot let another user through " + above, e);
      }
    }
  }

  private static void set(Path path, String ofFolders, String ofFiles) {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.toList()) {
        Files.setPosixFilePermissions(
            file, PosixFilePermissions.fromString(Files.isDirectory(file) ? ofFolders : ofFiles));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open " + path + " to another user", e);
    }
  }
}
