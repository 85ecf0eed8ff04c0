package dev.gauntlet.grade.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for.
 *
 * @param title the assignment's name, for people
 * @param contract the contract's class
 * @param maxScore the most that can be earned
 * @param visibility what students see of a failure
 * @param deadline until when, such as {@code 2026-12-01T23:59+01:00}; null when there is none
 * @param rules the assignment's own rules and limits, a sentence each
 */
public record AssignmentSummary(
    String title,
    String contract,
    double maxScore,
    Visibility visibility,
    @Nullable String deadline,
    List<String> rules) {
  public AssignmentSummary {
    rules = List.copyOf(rules);
  }
}
