package dev.gauntlet.verdict;

import java.util.Objects;

/**
 * One row of an outcome table.
 *
 * @param id the result, such as {@code "1, 2"}
 * @param count how often it was observed
 * @param expect {@code ACCEPTABLE}, {@code ACCEPTABLE_INTERESTING}, {@code FORBIDDEN} or {@code
 *     UNKNOWN}
 * @param description what the outcome means
 */
public record OutcomeCount(String id, long count, String expect, String description) {
  public OutcomeCount {
    Objects.requireNonNull(id, "an outcome's id");
    Objects.requireNonNull(expect, "an outcome's expect");
    Objects.requireNonNull(description, "an outcome's description");
  }
}
