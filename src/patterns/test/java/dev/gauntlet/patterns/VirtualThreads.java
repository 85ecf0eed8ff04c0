package dev.gauntlet.patterns;

import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/** The platform's virtual threads, which came with Java 21; the tests are compiled for 17. */
final class VirtualThreads {
  private VirtualThreads() {}

  /** What makes virtual threads, if the platform has them. */
  static Optional<ThreadFactory> factory() {
    if (Runtime.version().feature() < 21) {
      return Optional.empty();
    }
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      return Optional.of(
          (ThreadFactory)
              Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("this platform's virtual threads cannot be had", e);
    }
  }
}
