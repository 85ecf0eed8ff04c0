package dev.gauntlet.engine.jcstress;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.stream.Stream;

/** Ties this JVM, and the JVMs that it started, to who started it. */
final class Lifeline {
  private Lifeline() {}

  /** From now on, nothing outlives the input: it ends when its other end is closed or dies. */
  static void endWith(BufferedReader input) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (input.readLine() != null) {
                  // Nothing more is said to this JVM; only the end counts.
                }
              } catch (IOException e) {
                // A broken input is an ended one.
              }
              try (Stream<ProcessHandle> forks = ProcessHandle.current().descendants()) {
                forks.forEach(ProcessHandle::destroyForcibly);
              }
              Runtime.getRuntime().halt(1);
            },
            "harness watch");
    thread.setDaemon(true);
    thread.start();
  }
}
