package dev.gauntlet.verdict;

import java.util.List;
import java.util.Map;

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
    List<SubjectResult> subjects) {
  /** The version of the format. */
  public static final String SCHEMA = "gauntlet/1";

  public Results {
    subjects = List.copyOf(subjects);
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
