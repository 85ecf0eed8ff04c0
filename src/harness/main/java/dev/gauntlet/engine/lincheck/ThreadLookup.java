package dev.gauntlet.engine.lincheck;

import dev.gauntlet.engine.changed.ChangedJar;
import dev.gauntlet.engine.changed.MethodChange;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Lets Lincheck find the thread that it runs on faster.
 *
 * <p>It asks for it at each access to a field and at each call, and finds threads that a scenario
 * makes in a {@link ThreadLocal}; here in slots.
 */
final class ThreadLookup {
  private static final String JAR = "bootstrap.jar";
  private static final String DESCRIPTOR = "sun/nio/ch/lincheck/ThreadDescriptor";
  private static final String SLOTS = "sun/nio/ch/lincheck/ThreadSlots";

  private ThreadLookup() {}

  /**
   * Writes the jar that Lincheck puts on the boot class path, changed, into a folder that stands
   * first on a worker's class path.
   *
   * @throws IllegalStateException if Lincheck is another than the one this was written for
   */
  static void write(Path folder) throws IOException {
    try (ChangedJar bootstrap = ChangedJar.copied(JAR, folder.resolve(JAR))) {
      bootstrap.change(DESCRIPTOR, ThreadLookup::inSlots);
      bootstrap.addThreadSlots(SLOTS);
    }
  }

  /** The changed class file. */
  static byte[] inSlots(byte[] classFile) {
    return MethodChange.redirecting("withInitial", SLOTS, "withInitial")
        .apply(classFile, "Lincheck makes %d variables for threads; one was expected");
  }
}
