package dev.gauntlet.grade.report.html;

import dev.gauntlet.grade.result.GradedItem;

/**
 * How a verdict looks: a sign as well as a colour, so that no colour is needed to read it.
 *
 * @param sign one sign for the heat map
 * @param words for people
 * @param style the class in the style sheet
 * @param order what comes first when sorted
 */
record Mark(String sign, String words, String style, int order) {

  static Mark of(GradedItem item) {
    return switch (item.verdict()) {
      case CLEAN -> new Mark("✓", "clean", "clean", 3);
      case FLAGGED -> new Mark("✗", "flagged", "flagged", 0);
      case INCONCLUSIVE -> new Mark("?", "inconclusive", "inconclusive", 1);
      case NOT_APPLICABLE -> new Mark("–", "not applicable", "not-applicable", 2);
    };
  }
}
