package dev.gauntlet.engine.lincheck;

import dev.gauntlet.engine.changed.ChangedJar;
import java.io.IOException;
import java.nio.file.Path;

/** What Lincheck puts on the boot class path of a worker, for the code that it changes to call. */
final class Bootstrap {
  private static final String JAR = "bootstrap.jar";

  private Bootstrap() {}

  /**
   * Writes it, changed, into a folder that stands first on a worker's class path.
   *
   * @throws IllegalStateException if Lincheck is another than the one this was written for
   */
  static void write(Path folder) throws IOException {
    try (ChangedJar bootstrap = ChangedJar.copied(JAR, folder.resolve(JAR))) {
      ThreadLookup.change(bootstrap);
      ObjectHashes.show(bootstrap);
      bootstrap.add(VirtualTime.class, VirtualTime.IN_LINCHECK);
    }
  }
}
