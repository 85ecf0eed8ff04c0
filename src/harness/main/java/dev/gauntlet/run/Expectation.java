package dev.gauntlet.run;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.subject.SubjectRef;
import dev.gauntlet.verdict.EngineResult;
import dev.gauntlet.verdict.Outcome;
import dev.gauntlet.verdict.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what the engines said of a subject to what is known of it. */
final class Expectation {
  private static final EngineResult SAID_NOTHING = EngineResult.of(List.of());

  private Expectation() {}

  /** The engines that must flag the subject, of those that ran. */
  static List<Engine> of(SubjectRef subject, Set<Engine> ran) {
    if (subject.note() == null) {
      return List.of();
    }
    return subject.note().flaggedBy().stream().filter(ran::contains).sorted().toList();
  }

  /** Judges a subject. */
  static Outcome judge(
      SubjectRef subject, List<Engine> expected, Map<Engine, EngineResult> engines) {
    return judge(subject.kind(), expected, engines);
  }

  /**
   * Judges a subject of some kind.
   *
   * <p>A correct one is a false alarm if any engine flagged it, whatever the others said. A buggy
   * one is judged by the engines that must flag it alone. Of a submission nothing is expected.
   */
  static <E> Outcome judge(SubjectRef.Kind kind, List<E> expected, Map<E, EngineResult> engines) {
    return switch (kind) {
      case CORRECT ->
          any(engines.values(), Verdict.FLAGGED)
              ? Outcome.FALSE_ALARM
              : undecidedOr(engines.values(), Outcome.AS_EXPECTED);
      case BUGGY, MUTANT -> {
        List<EngineResult> others =
            expected.stream()
                .map(engine -> engines.getOrDefault(engine, SAID_NOTHING))
                .filter(r -> r.verdict() != Verdict.FLAGGED)
                .toList();
        yield others.isEmpty() ? Outcome.AS_EXPECTED : undecidedOr(others, Outcome.MISSED);
      }
      case SUBMISSION ->
          any(engines.values(), Verdict.FLAGGED)
              ? Outcome.AS_EXPECTED
              : undecidedOr(engines.values(), Outcome.AS_EXPECTED);
    };
  }

  private static Outcome undecidedOr(Collection<EngineResult> results, Outcome otherwise) {
    return any(results, Verdict.INCONCLUSIVE) ? Outcome.INCONCLUSIVE : otherwise;
  }

  private static boolean any(Collection<EngineResult> results, Verdict verdict) {
    return results.stream().anyMatch(r -> r.verdict() == verdict);
  }
}
