package dev.gauntlet.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an engine said that it should not have said, or did not say.
 *
 * @param subject of whom
 * @param kind in which way it deviates
 * @param engine which engine
 * @param said what it said
 */
public record Deviation(SubjectResult subject, Kind kind, String engine, EngineResult said) {

  private static final EngineResult SAID_NOTHING = EngineResult.of(List.of());

  /** The ways to deviate, the worst first. */
  public enum Kind {
    /** A correct subject was flagged. */
    FALSE_ALARM("false alarm"),
    /** A buggy one was not flagged by an engine that must flag it. */
    MISSED("missed"),
    /** A submission, of which nothing is known, was flagged. */
    FLAGGED("flagged"),
    /** The engine did not complete, and its word is needed. */
    INCONCLUSIVE("inconclusive");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The name in reports, such as {@code false alarm}. */
    public String label() {
      return label;
    }
  }

  /** The deviations of a run, the worst first. */
  public static List<Deviation> of(Results results) {
    List<Deviation> deviations = new ArrayList<>();
    for (SubjectResult subject : results.subjects()) {
      Set<String> engines = new LinkedHashSet<>(subject.engines().keySet());
      engines.addAll(subject.expected());
      for (String engine : engines) {
        EngineResult said = subject.engines().getOrDefault(engine, SAID_NOTHING);
        kind(subject, engine, said.verdict())
            .ifPresent(kind -> deviations.add(new Deviation(subject, kind, engine, said)));
      }
    }
    deviations.sort(Comparator.comparing(Deviation::kind));
    return List.copyOf(deviations);
  }

  private static Optional<Kind> kind(SubjectResult subject, String engine, Verdict verdict) {
    if (verdict == Verdict.FLAGGED && subject.kind().equals("submission")) {
      return Optional.of(Kind.FLAGGED);
    }
    boolean deviates =
        switch (subject.outcome()) {
          case AS_EXPECTED -> false;
          case MISSED -> subject.expected().contains(engine) && verdict != Verdict.FLAGGED;
          case FALSE_ALARM -> verdict == Verdict.FLAGGED;
          case INCONCLUSIVE -> verdict == Verdict.INCONCLUSIVE;
        };
    return deviates ? Optional.of(Kind.valueOf(subject.outcome().name())) : Optional.empty();
  }

  /** The first check that said so; none if none was asked. */
  public Optional<CheckResult> check() {
    return said.checks().stream().filter(c -> c.verdict() == said.verdict()).findFirst();
  }

  /** How often each verdict came, in words; empty unless the run was repeated. */
  public String rounds() {
    return said.rounds();
  }
}
