package dev.gauntlet.run;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.subject.SubjectRef;
import dev.gauntlet.verdict.EngineResult;
import dev.gauntlet.verdict.Outcome;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.Results.Source;
import dev.gauntlet.verdict.SubjectResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joins runs and shards of a run into one.
 *
 * <ul>
 *   <li>A subject that is in one run alone is taken as it is.
 *   <li>Of a subject that is in several, the engines are joined.
 *   <li>What an engine said of a subject in several runs is counted as {@code --repeat} counts it,
 *       and the word that is furthest from what is expected stands, with its evidence. The order of
 *       the runs makes no difference to that.
 * </ul>
 *
 * <p>Only what is comparable can be joined: runs of one budget, of the same versions of the engines
 * and of the same sources.
 */
public final class Merge {
  private static final Comparator<SubjectResult> BY_PATTERN =
      Comparator.comparing(SubjectResult::pattern)
          .thenComparing(subject -> kind(subject.kind()))
          .thenComparing(SubjectResult::subject)
          .thenComparing(SubjectResult::className);

  private static final List<String> ENGINES = Stream.of(Engine.values()).map(Engine::id).toList();

  private final Map<String, Results> runs;

  private Merge(Map<String, Results> runs) {
    this.runs = runs;
  }

  /**
   * Joins runs.
   *
   * @param runs each by the name to be used in messages; at least one
   * @throws ConflictException if they are not comparable
   */
  public static Results of(Map<String, Results> runs) {
    return new Merge(runs).joined();
  }

  /** Why runs cannot be joined, in one line. */
  public static final class ConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConflictException(String message) {
      super(message);
    }
  }

  private Results joined() {
    Results first = runs.values().iterator().next();
    Map<String, String> budgets = new TreeMap<>();
    agree(budgets, "the budget", run -> Map.of("", run.budget()));
    Map<String, String> versions = new LinkedHashMap<>();
    agree(versions, "the version of ", Results::engines);
    Map<String, Source> sources = new TreeMap<>();
    agree(sources, "the source ", Results::sources);
    List<SubjectResult> subjects = subjects();
    return new Results(
        Results.SCHEMA,
        first.budget(),
        runs.values().stream().mapToLong(Results::seed).min().orElseThrow(),
        runs.values().stream().map(Results::jdk).distinct().collect(Collectors.joining(", ")),
        runs.values().stream().mapToInt(Results::cores).min().orElseThrow(),
        runs.values().stream().mapToLong(Results::millis).sum(),
        inOrder(versions),
        Results.Summary.of(subjects),
        subjects,
        sources);
  }

  /** Collects what every run that says anything must say alike. */
  private <T> void agree(
      Map<String, T> collected, String what, Function<Results, Map<String, T>> of) {
    Map<String, String> saidBy = new LinkedHashMap<>();
    runs.forEach(
        (run, results) ->
            of.apply(results)
                .forEach(
                    (key, value) -> {
                      T before = collected.putIfAbsent(key, value);
                      if (before != null && !before.equals(value)) {
                        throw new ConflictException(
                            "%s%s differs between '%s' and '%s'%s"
                                .formatted(what, key, saidBy.get(key), run, values(before, value)));
                      }
                      saidBy.putIfAbsent(key, run);
                    }));
  }

  private static <T> String values(T one, T other) {
    return one instanceof String ? ": " + one + ", " + other : "";
  }

  private static Map<String, String> inOrder(Map<String, String> versions) {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (String engine : ENGINES) {
      String version = versions.get(engine);
      if (version != null) {
        ordered.put(engine, version);
      }
    }
    return ordered;
  }

  private List<SubjectResult> subjects() {
    Map<String, List<SubjectResult>> same = new LinkedHashMap<>();
    runs.values().stream()
        .flatMap(run -> run.subjects().stream())
        .forEach(
            subject ->
                same.computeIfAbsent(
                        subject.pattern() + " " + subject.className(), k -> new ArrayList<>())
                    .add(subject));
    return same.values().stream().map(Merge::join).sorted(BY_PATTERN).toList();
  }

  private static SubjectResult join(List<SubjectResult> same) {
    SubjectResult first = same.get(0);
    SubjectRef.Kind kind = kind(first.kind());
    if (same.stream().anyMatch(s -> !s.kind().equals(first.kind()))) {
      throw new ConflictException(first.path() + " is of different kinds in different runs");
    }
    Set<String> expectedOfAny = new LinkedHashSet<>();
    same.forEach(s -> expectedOfAny.addAll(s.expected()));
    List<String> expected = ENGINES.stream().filter(expectedOfAny::contains).toList();
    Map<String, EngineResult> engines = new LinkedHashMap<>();
    for (String engine : ENGINES) {
      List<EngineResult> said =
          same.stream().map(s -> s.engines().get(engine)).filter(Objects::nonNull).toList();
      if (!said.isEmpty()) {
        engines.put(engine, Repeats.worst(said, expected.contains(engine)));
      }
    }
    Outcome outcome = Expectation.judge(kind, expected, engines);
    return first.judged(expected, outcome, engines);
  }

  private static SubjectRef.Kind kind(String id) {
    try {
      return SubjectRef.Kind.valueOf(id.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new ConflictException("there is no kind of subject '" + id + "'");
    }
  }
}
