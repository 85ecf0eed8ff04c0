package dev.gauntlet.report.html;

import dev.gauntlet.verdict.Outcome;
import dev.gauntlet.verdict.Verdict;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How things are called on the page. */
final class Words {
  /** What nobody reads to its end; results.json has it whole. */
  private static final int LONGEST = 400;

  private Words() {}

  static String label(Outcome outcome) {
    return switch (outcome) {
      case AS_EXPECTED -> "as expected";
      case MISSED -> "MISSED";
      case FALSE_ALARM -> "FALSE ALARM";
      case INCONCLUSIVE -> "inconclusive";
    };
  }

  static String id(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A sign beside the word, for those who do not tell colours apart. */
  static String sign(Verdict verdict) {
    return switch (verdict) {
      case FLAGGED -> "✕";
      case CLEAN -> "✓";
      case INCONCLUSIVE -> "?";
      case NOT_APPLICABLE -> "–";
    };
  }

  /** A defect's class in words, such as {@code lost wakeup}. */
  static String defect(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }

  /** An address within the page; what it names may hold any character. */
  static String address(String kind, String id) {
    String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8);
    return "#" + kind + "=" + encoded.replace("+", "%20").replace("%2F", "/");
  }

  static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "… (" + (text.length() - end) + " more characters)";
  }
}
