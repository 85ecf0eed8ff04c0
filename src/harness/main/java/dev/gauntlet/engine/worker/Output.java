package dev.gauntlet.engine.worker;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last lines of a worker's output; what a flooding subject prints before them is dropped. */
final class Output {
  private static final int MOST_LINES = 4_000;
  private static final int LONGEST_LINE = 2_000;

  private final Deque<String> lines = new ArrayDeque<>();
  private boolean forged;

  synchronized void add(String line) {
    forged |= line.contains("{\"number\":") && line.contains("\"result\":");
    if (lines.size() == MOST_LINES) {
      lines.removeFirst();
    }
    lines.add(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line);
  }

  synchronized void clear() {
    lines.clear();
  }

  /** Whether a line ever looked like an answer and was none. */
  synchronized boolean isForged() {
    return forged;
  }

  synchronized String text() {
    return String.join("\n", lines);
  }
}
