package dev.gauntlet.engine.changed;

import java.io.IOException;
import java.io.InputStream;

/** Files of the class path. */
final class Resources {
  private Resources() {}

  /**
   * Reads a file.
   *
   * @throws IllegalStateException if there is none
   */
  static byte[] read(String name) throws IOException {
    try (InputStream file = ClassLoader.getSystemResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the engine has no " + name);
      }
      return file.readAllBytes();
    }
  }
}
