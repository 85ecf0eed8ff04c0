package dev.gauntlet.report.sarif;

import dev.gauntlet.report.text.PlainText;

/** Text of unknown origin in a message, where {@code [text](target)} would be a link. */
final class SarifText {
  private SarifText() {}

  static String of(String text, int longest) {
    String line = PlainText.line(text, longest);
    return line.contains("](") ? line.replace("[", "\\[").replace("]", "\\]") : line;
  }
}
