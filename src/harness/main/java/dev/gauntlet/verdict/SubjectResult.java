package dev.gauntlet.verdict;

import java.util.List;
import java.util.Map;
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
    Map<String, EngineResult> engines) {

  /** The name in commands, such as {@code counter/VolatileCounter}. */
  public String path() {
    return pattern + "/" + subject;
  }

  /** Whether an engine flagged it. */
  public boolean flagged() {
    return engines.values().stream().anyMatch(e -> e.verdict() == Verdict.FLAGGED);
  }
}
