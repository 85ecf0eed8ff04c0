package dev.gauntlet.verdict;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a run found: the content of {@code results.json}, from which everything else is rendered.
 *
 * @param schema {@value #SCHEMA}
 * @param budget how much was explored
 * @param seed the seed of this run
 * @param jdk the version of the JDK that ran it
 * @param cores the processors that it had
 * @param millis how long it took
 * @param engines the engines that ran, with their versions
 * @param summary the totals
 * @param subjects the subjects, by pattern
 * @param sources the source files that the report shows, each by its pattern's id and its name,
 *     such as {@code counter/VolatileCounter.java}
 */
public record Results(
    String schema,
    String budget,
    long seed,
    String jdk,
    int cores,
    long millis,
    Map<String, String> engines,
    Summary summary,
    List<SubjectResult> subjects,
    Map<String, Source> sources) {
  /** The version of the format. */
  public static final String SCHEMA = "gauntlet/1";

  public Results {
    Objects.requireNonNull(budget, "the budget");
    Objects.requireNonNull(jdk, "the jdk");
    Objects.requireNonNull(engines, "the engines");
    Objects.requireNonNull(summary, "the summary");
    subjects = List.copyOf(subjects);
    // A file of before there were sources reads as one without.
    sources =
        Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNullElse(sources, Map.of())));
  }

  /**
   * A source file.
   *
   * @param path where it is, from the root of its repository, with slashes
   * @param text what it holds
   */
  public record Source(String path, String text) {}

  /** Results that show no source. */
  public Results(
      String schema,
      String budget,
      long seed,
      String jdk,
      int cores,
      long millis,
      Map<String, String> engines,
      Summary summary,
      List<SubjectResult> subjects) {
    this(schema, budget, seed, jdk, cores, millis, engines, summary, subjects, Map.of());
  }

  /** The same with subjects that know more, and with sources. */
  public Results showing(List<SubjectResult> described, Map<String, Source> files) {
    return new Results(
        schema, budget, seed, jdk, cores, millis, engines, summary, described, files);
  }

  /** The subjects with the given outcome. */
  public List<SubjectResult> with(Outcome outcome) {
    return subjects.stream().filter(s -> s.outcome() == outcome).toList();
  }

  /**
   * The totals of a run.
   *
   * @param patterns how many patterns had a subject
   * @param correct how many subjects are correct
   * @param buggy how many are buggy
   * @param asExpected how many came out as they must
   * @param missed how many buggy ones an engine missed that must not
   * @param falseAlarms how many correct ones an engine flagged
   * @param inconclusive how many could not be decided
   */
  public record Summary(
      int patterns,
      int correct,
      int buggy,
      int asExpected,
      int missed,
      int falseAlarms,
      int inconclusive) {

    /** Counts subjects. */
    public static Summary of(List<SubjectResult> subjects) {
      return new Summary(
          (int) subjects.stream().map(SubjectResult::pattern).distinct().count(),
          (int) subjects.stream().filter(s -> s.kind().equals("correct")).count(),
          (int) subjects.stream().filter(s -> s.kind().equals("buggy")).count(),
          count(subjects, Outcome.AS_EXPECTED),
          count(subjects, Outcome.MISSED),
          count(subjects, Outcome.FALSE_ALARM),
          count(subjects, Outcome.INCONCLUSIVE));
    }

    private static int count(List<SubjectResult> subjects, Outcome outcome) {
      return (int) subjects.stream().filter(s -> s.outcome() == outcome).count();
    }
  }
}
