package dev.gauntlet.verdict;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one check said of one subject.
 *
 * @param name the check, such as {@code twoProducersTwoConsumers}
 * @param verdict what it said
 * @param millis how long it took
 * @param reason what was asked and how far for a clean verdict, what broke for a flag, why for the
 *     others
 * @param reproduce the command that runs this again
 * @param evidence what shows a flag; null for other verdicts
 * @param asks what must hold, in one sentence; empty if nobody said
 */
public record CheckResult(
    String name,
    Verdict verdict,
    long millis,
    String reason,
    String reproduce,
    @Nullable Evidence evidence,
    String asks) {

  public CheckResult {
    asks = Objects.requireNonNullElse(asks, "");
    Objects.requireNonNull(name, "a check's name");
    Objects.requireNonNull(verdict, "a check's verdict");
    Objects.requireNonNull(reason, "a check's reason");
    Objects.requireNonNull(reproduce, "a check's reproduce");
    if ((verdict == Verdict.FLAGGED) != (evidence != null)) {
      throw new IllegalArgumentException("a flag and only a flag has evidence: " + name);
    }
  }

  /**
   * A clean verdict.
   *
   * @param budget what was explored: schedules, samples, bounds
   */
  public static CheckResult clean(String name, long millis, String budget) {
    return new CheckResult(name, Verdict.CLEAN, millis, budget, "", null, "");
  }

  /** A flag; its reason is the evidence's message. */
  public static CheckResult flagged(String name, long millis, Evidence evidence) {
    return new CheckResult(name, Verdict.FLAGGED, millis, evidence.message(), "", evidence, "");
  }

  /** A check that did not complete. */
  public static CheckResult inconclusive(String name, long millis, String reason) {
    return new CheckResult(name, Verdict.INCONCLUSIVE, millis, reason, "", null, "");
  }

  /** A check that the engine cannot run. */
  public static CheckResult notApplicable(String name, String reason) {
    return new CheckResult(name, Verdict.NOT_APPLICABLE, 0, reason, "", null, "");
  }

  /** The same with the command that runs it again. */
  public CheckResult reproducedBy(String command) {
    return new CheckResult(name, verdict, millis, reason, command, evidence, asks);
  }

  /** The same with what must hold. */
  public CheckResult asking(String promise) {
    return new CheckResult(name, verdict, millis, reason, reproduce, evidence, promise);
  }

  /** The same as inconclusive, whatever it was, for the reason given. */
  public CheckResult voided(String why) {
    return inconclusive(name, millis, why).reproducedBy(reproduce).asking(asks);
  }
}
