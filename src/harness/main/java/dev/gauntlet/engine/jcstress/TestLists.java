package dev.gauntlet.engine.jcstress;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins the lists of outcome tests that lie on a class path.
 *
 * <p>jcstress reads the first list it meets and no other, so the tests of one module would hide
 * those of the next.
 */
final class TestLists {
  private static final String LIST = "META-INF/TestList";

  private TestLists() {}

  /**
   * Writes one list of all into the folder, which must come first on the class path.
   *
   * @throws IOException if a list cannot be read or written
   */
  static void join(String classPath, Path folder) throws IOException {
    List<String> tests = new ArrayList<>();
    for (String entry : List.of(classPath.split(File.pathSeparator, -1))) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        tests.addAll(read(path.resolve(LIST)));
      } else if (Files.isRegularFile(path)) {
        try (FileSystem jar = FileSystems.newFileSystem(path)) {
          tests.addAll(read(jar.getPath(LIST)));
        }
      }
    }
    Path list = folder.resolve(LIST);
    Files.createDirectories(list.getParent());
    Files.write(list, tests, StandardCharsets.UTF_8);
  }

  private static List<String> read(Path list) throws IOException {
    return Files.exists(list) ? Files.readAllLines(list, StandardCharsets.UTF_8) : List.of();
  }
}
