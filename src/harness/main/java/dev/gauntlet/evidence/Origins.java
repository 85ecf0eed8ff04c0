package dev.gauntlet.evidence;

import dev.gauntlet.verdict.Step;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells by its source file whose code a step is in.
 *
 * @param subject whether a file, such as {@code MonitorCounter.java}, belongs to the subject
 * @param check whether a file belongs to the check
 */
public record Origins(Predicate<String> subject, Predicate<String> check) {
  /** Whose code a step is in. */
  enum Origin {
    SUBJECT,
    CHECK,
    ELSEWHERE
  }

  Origin of(Step step) {
    String file = file(step.location());
    if (file.isEmpty()) {
      return Origin.ELSEWHERE;
    }
    if (check.test(file)) {
      return Origin.CHECK;
    }
    return subject.test(file) ? Origin.SUBJECT : Origin.ELSEWHERE;
  }

  private static String file(@Nullable String location) {
    if (location == null) {
      return "";
    }
    int colon = location.indexOf(':');
    return colon < 0 ? location : location.substring(0, colon);
  }
}
