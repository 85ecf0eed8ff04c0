package dev.gauntlet.grade.view;

import java.util.Locale;

/** Text from submissions, made harmless to read; each format escapes it besides. */
public final class Plain {
  private static final int LONGEST = 1000;

  private Plain() {}

  /**
   * One line, without control characters, without what turns the direction of writing, and not
   * endless.
   */
  public static String line(String text) {
    String clean =
        text.replaceAll("\\s+", " ").strip().replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}]", "?");
    if (clean.length() <= LONGEST) {
      return clean;
    }
    int cut = Character.isHighSurrogate(clean.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return clean.substring(0, cut) + "… (" + clean.length() + " characters)";
  }

  /** A number with at most two decimals, and no more than it needs. */
  public static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceAll("\\.?0+$", "");
  }

  /** Milliseconds as seconds, such as {@code 4.2 s}. */
  public static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }
}
