package dev.gauntlet.verdict;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one engine said of one subject.
 *
 * @param verdict flagged if a check flagged; else inconclusive if one was; else clean if one was;
 *     else not-applicable
 * @param millis the checks' times together
 * @param reason why the engine is not applicable; null otherwise
 * @param checks every check that was asked
 * @param repeats how often each verdict came when the run was repeated; null when it was not
 */
public record EngineResult(
    Verdict verdict,
    long millis,
    @Nullable String reason,
    List<CheckResult> checks,
    @Nullable Map<String, Integer> repeats) {
  public EngineResult {
    Objects.requireNonNull(verdict, "an engine's verdict");
    checks = List.copyOf(checks);
  }

  /** Combines the results of an engine's checks. */
  public static EngineResult of(List<CheckResult> checks) {
    Verdict verdict = Verdict.NOT_APPLICABLE;
    for (Verdict each : List.of(Verdict.CLEAN, Verdict.INCONCLUSIVE, Verdict.FLAGGED)) {
      if (checks.stream().anyMatch(c -> c.verdict() == each)) {
        verdict = each;
      }
    }
    String reason =
        verdict == Verdict.NOT_APPLICABLE && !checks.isEmpty() ? checks.get(0).reason() : null;
    return new EngineResult(
        verdict, checks.stream().mapToLong(CheckResult::millis).sum(), reason, checks, null);
  }

  /** The same with how often each verdict came. */
  public EngineResult repeated(Map<String, Integer> counts) {
    return new EngineResult(verdict, millis, reason, checks, counts);
  }

  /** How often each verdict came, in words; empty unless the run was repeated. */
  public String rounds() {
    if (repeats == null) {
      return "";
    }
    return repeats.entrySet().stream()
        .map(verdict -> verdict.getValue() + " " + verdict.getKey())
        .collect(Collectors.joining(", ", " (rounds: ", ")"));
  }
}
