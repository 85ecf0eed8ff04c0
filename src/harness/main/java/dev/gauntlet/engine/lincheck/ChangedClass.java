package dev.gauntlet.engine.lincheck;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A class of Lincheck's that workers use in a changed form. */
final class ChangedClass {
  private ChangedClass() {}

  /**
   * Writes a class, changed, into a folder that stands first on a worker's class path.
   *
   * @param name the class's name, with slashes
   * @throws IllegalStateException if Lincheck is another than the one this was written for
   */
  static void write(String name, UnaryOperator<byte[]> change, Path folder) throws IOException {
    try (InputStream file = ClassLoader.getSystemResourceAsStream(name + ".class")) {
      if (file == null) {
        throw new IllegalStateException("Lincheck has no class " + name);
      }
      Path to = folder.resolve(name + ".class");
      Files.createDirectories(to.toAbsolutePath().getParent());
      Files.write(to, change.apply(file.readAllBytes()));
    }
  }
}
