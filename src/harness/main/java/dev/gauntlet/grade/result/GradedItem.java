package dev.gauntlet.grade.result;

import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What one check said of a submission, and what that was worth.
 *
 * @param name the check, such as {@code twoProducersTwoConsumers}
 * @param kind who asked: {@code sequential} or an engine's id
 * @param asks what must hold, in one sentence
 * @param verdict what it said; inconclusive when it was never asked
 * @param points what was earned
 * @param maxPoints what could be earned
 * @param because why that many, in one line
 * @param message how far was looked for a clean verdict, what broke for a flag, why for the others
 * @param hint where to look, for a student; empty when there is nothing to say
 * @param evidence what shows a flag; null for other verdicts, and for a sequential test
 * @param millis how long it took
 */
public record GradedItem(
    String name,
    String kind,
    String asks,
    Verdict verdict,
    double points,
    double maxPoints,
    String because,
    String message,
    String hint,
    @Nullable Evidence evidence,
    long millis) {
  /** The kind of a contract's sequential tests. */
  public static final String SEQUENTIAL = "sequential";

  public GradedItem {
    if (points > 0 && verdict != Verdict.CLEAN) {
      throw new IllegalArgumentException("only a clean verdict earns points: " + name);
    }
  }
}
