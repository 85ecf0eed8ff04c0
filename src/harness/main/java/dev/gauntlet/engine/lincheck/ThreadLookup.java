package dev.gauntlet.engine.lincheck;

import dev.gauntlet.engine.changed.ChangedJar;
import dev.gauntlet.engine.changed.MethodChange;
import dev.gauntlet.engine.changed.ThreadSlots;
import java.io.IOException;

/**
 * Lets Lincheck find the thread that it runs on faster.
 *
 * <p>It asks for it at each access to a field and at each call, and finds threads that a scenario
 * makes in a {@link ThreadLocal}; here in slots.
 */
final class ThreadLookup {
  private static final String DESCRIPTOR = "sun/nio/ch/lincheck/ThreadDescriptor";
  private static final String SLOTS = "sun/nio/ch/lincheck/ThreadSlots";

  private ThreadLookup() {}

  /** Changes where Lincheck keeps threads. */
  static void change(ChangedJar bootstrap) throws IOException {
    bootstrap.change(DESCRIPTOR, ThreadLookup::inSlots);
    bootstrap.add(ThreadSlots.class, SLOTS);
  }

  /** The changed class file. */
  static byte[] inSlots(byte[] classFile) {
    return MethodChange.redirecting("withInitial", SLOTS, "withInitial")
        .apply(classFile, "Lincheck makes %d variables for threads; one was expected");
  }
}
