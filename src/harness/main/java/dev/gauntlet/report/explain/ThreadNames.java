package dev.gauntlet.report.explain;

import dev.gauntlet.verdict.Evidence;

/** What the threads of an interleaving are called. */
final class ThreadNames {
  private ThreadNames() {}

  static String of(Evidence evidence, int thread) {
    return thread >= 0 && thread < evidence.threads().size()
        ? evidence.threads().get(thread)
        : "thread " + thread;
  }
}
