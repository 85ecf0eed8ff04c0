package dev.gauntlet.verdict;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What all engines said of one subject.
 *
 * @param pattern the pattern's id
 * @param subject the class's simple name
 * @param className the class
 * @param kind {@code correct}, {@code buggy}, {@code mutant} or {@code submission}
 * @param defect the defect's class; null unless buggy, as are the next two
 * @param cwe the weakness
 * @param origin where the bug comes from
 * @param expected the engines that must flag it
 * @param outcome how that compares
 * @param engines what each engine said
 * @param way how a correct variant keeps the contract; null for every other
 * @param details more of a buggy variant's defect; null for every other
 * @param compareWith the correct variant whose source is nearest, as a key of {@link
 *     Results#sources}; null if there is none to compare with
 */
public record SubjectResult(
    String pattern,
    String subject,
    String className,
    String kind,
    @Nullable String defect,
    @Nullable String cwe,
    @Nullable String origin,
    List<String> expected,
    Outcome outcome,
    Map<String, EngineResult> engines,
    @Nullable String way,
    @Nullable Details details,
    @Nullable String compareWith) {
  public SubjectResult {
    Objects.requireNonNull(pattern, "a subject's pattern");
    Objects.requireNonNull(subject, "a subject's name");
    Objects.requireNonNull(className, "a subject's class");
    Objects.requireNonNull(kind, "a subject's kind");
    Objects.requireNonNull(outcome, "a subject's outcome");
    Objects.requireNonNull(engines, "a subject's engines");
    expected = List.copyOf(expected);
  }

  /**
   * What is known of a defect besides its class.
   *
   * @param member the method or constructor that holds it
   * @param schedule the shortest schedule that shows it, in words
   * @param fix what repairs it
   */
  public record Details(String member, String schedule, String fix) {}

  /** A subject of which no more is known than how it came out. */
  public SubjectResult(
      String pattern,
      String subject,
      String className,
      String kind,
      @Nullable String defect,
      @Nullable String cwe,
      @Nullable String origin,
      List<String> expected,
      Outcome outcome,
      Map<String, EngineResult> engines) {
    this(
        pattern, subject, className, kind, defect, cwe, origin, expected, outcome, engines, null,
        null, null);
  }

  /** The same with what its annotation tells. */
  public SubjectResult described(@Nullable String itsWay, @Nullable Details itsDetails) {
    return new SubjectResult(
        pattern,
        subject,
        className,
        kind,
        defect,
        cwe,
        origin,
        expected,
        outcome,
        engines,
        itsWay,
        itsDetails,
        compareWith);
  }

  /** The same with a correct variant to compare with. */
  public SubjectResult comparedWith(@Nullable String source) {
    return new SubjectResult(
        pattern, subject, className, kind, defect, cwe, origin, expected, outcome, engines, way,
        details, source);
  }

  /** The same judged by other words. */
  public SubjectResult judged(
      List<String> flaggedBy, Outcome itsOutcome, Map<String, EngineResult> said) {
    return new SubjectResult(
        pattern,
        subject,
        className,
        kind,
        defect,
        cwe,
        origin,
        flaggedBy,
        itsOutcome,
        said,
        way,
        details,
        compareWith);
  }

  /** The key of its own source in {@link Results#sources}, whether or not there is one. */
  public String sourceKey() {
    String outermost = className.replaceFirst("\\$.*", "");
    return pattern + "/" + outermost.substring(outermost.lastIndexOf('.') + 1) + ".java";
  }

  /** The name in commands, such as {@code counter/VolatileCounter}. */
  public String path() {
    return pattern + "/" + subject;
  }

  /** Whether an engine flagged it. */
  public boolean flagged() {
    return engines.values().stream().anyMatch(e -> e.verdict() == Verdict.FLAGGED);
  }
}
