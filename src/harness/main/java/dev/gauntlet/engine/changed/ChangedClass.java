package dev.gauntlet.engine.changed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A class of an engine's that workers use in a changed form. */
public final class ChangedClass {
  private ChangedClass() {}

  /**
   * Writes a class, changed, into a folder that stands first on a worker's class path.
   *
   * @param name the class's name, with slashes
   * @throws IllegalStateException if there is no such class: the engine is another than the one
   *     this was written for
   */
  public static void write(String name, UnaryOperator<byte[]> change, Path folder)
      throws IOException {
    Path to = folder.resolve(name + ".class");
    Files.createDirectories(to.toAbsolutePath().getParent());
    Files.write(to, change.apply(Resources.read(name + ".class")));
  }
}
