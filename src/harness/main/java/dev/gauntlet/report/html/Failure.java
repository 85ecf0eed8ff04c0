package dev.gauntlet.report.html;

import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.SubjectResult;
import dev.gauntlet.verdict.Verdict;
import java.util.List;
import java.util.Objects;

/**
 * A flag, with whose it is.
 *
 * @param subject the subject that was flagged
 * @param engine the engine that flagged it
 * @param check what it said
 */
record Failure(SubjectResult subject, String engine, CheckResult check) {

  /** Every flag of a run, in the order of the subjects. */
  static List<Failure> of(Results results) {
    return results.subjects().stream().flatMap(s -> of(s).stream()).toList();
  }

  /** Every flag of a subject. */
  static List<Failure> of(SubjectResult subject) {
    return subject.engines().entrySet().stream()
        .flatMap(
            said ->
                said.getValue().checks().stream()
                    .filter(c -> c.verdict() == Verdict.FLAGGED)
                    .map(c -> new Failure(subject, said.getKey(), c)))
        .toList();
  }

  /** A name that is the same in every run. */
  String id() {
    return subject.path() + "/" + engine + "/" + check.name();
  }

  /** The part of an address that leads here. */
  String anchor() {
    return "f=" + id();
  }

  Evidence evidence() {
    return Objects.requireNonNull(check.evidence(), "a flag has evidence");
  }
}
