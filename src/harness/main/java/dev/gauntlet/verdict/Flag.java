package dev.gauntlet.verdict;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one check of one engine found in one subject.
 *
 * @param subject the subject
 * @param engine the engine
 * @param check the check that flagged
 */
public record Flag(SubjectResult subject, String engine, CheckResult check) {
  private static final Pattern LINE = Pattern.compile(":[1-9]\\d{0,6}$");

  public Flag {
    Objects.requireNonNull(check.evidence(), "a flag has evidence");
  }

  /** The flags of a subject, in the order of its engines and checks. */
  public static Stream<Flag> of(SubjectResult subject) {
    return subject.engines().entrySet().stream()
        .flatMap(
            said ->
                said.getValue().checks().stream()
                    .filter(check -> check.verdict() == Verdict.FLAGGED)
                    .map(check -> new Flag(subject, said.getKey(), check)));
  }

  /** What a person reads to believe it. */
  public Evidence evidence() {
    return Objects.requireNonNull(check.evidence());
  }

  /** Whether the subject is there to be flagged: it has a defect on purpose. */
  public boolean isWanted() {
    return subject.kind().equals("buggy") || subject.kind().equals("mutant");
  }

  /** The line of the last step that is in the subject's own file. */
  public OptionalInt line() {
    String file = subject.sourceKey().substring(subject.sourceKey().lastIndexOf('/') + 1);
    OptionalInt line = OptionalInt.empty();
    for (Step step : evidence().steps()) {
      String location = Objects.requireNonNullElse(step.location(), "");
      if (location.startsWith(file + ":") && LINE.matcher(location).find()) {
        line = OptionalInt.of(Integer.parseInt(location.substring(file.length() + 1)));
      }
    }
    return line;
  }
}
