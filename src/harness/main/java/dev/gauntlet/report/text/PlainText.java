package dev.gauntlet.report.text;

import java.util.Locale;

/**
 * Text of unknown origin as one plain line.
 *
 * <p>Line ends become spaces. What is invisible or turns the reading direction becomes a question
 * mark; letters that are read from right to left stay. A beginning that a CI runner would take for
 * a command is pulled apart.
 */
public final class PlainText {
  private static final int KEPT_OF_A_CUT_LINE = 24;

  private PlainText() {}

  /** The text as one line. */
  public static String line(String text) {
    String line =
        text.replaceAll("\\R|\t", " ")
            .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]", "?")
            .replace("##[", "# #[");
    return line.stripLeading().startsWith("::") ? line.replaceFirst("::", ": :") : line;
  }

  /** The text as one line of at most so many characters; says how long it was if it is cut. */
  public static String line(String text, int longest) {
    String line = line(text);
    if (line.length() <= longest) {
      return line;
    }
    int end = Math.max(0, longest - KEPT_OF_A_CUT_LINE);
    if (end > 0 && Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end) + String.format(Locale.ROOT, "… (%d characters)", line.length());
  }

  /** The same JSON, written so that no line of it is a command to a CI runner that prints it. */
  public static String json(String json) {
    return json.replace("##[", "#\\u0023[");
  }
}
