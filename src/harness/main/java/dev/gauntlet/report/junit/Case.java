package dev.gauntlet.report.junit;

import dev.gauntlet.report.text.PlainText;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.EngineResult;
import dev.gauntlet.verdict.Flag;
import dev.gauntlet.verdict.Outcome;
import dev.gauntlet.verdict.SubjectResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A test case.
 *
 * @param className the subject's class
 * @param name the engine and what it was asked
 * @param millis how long that took
 * @param end how it came out
 * @param type what sort of failure, error or skip; empty if it passed
 * @param message one line
 * @param text more of it; may be empty
 */
record Case(
    String className, String name, long millis, End end, String type, String message, String text) {
  private static final int LONGEST_MESSAGE = 500;

  /** How a test case can come out; the element's name in the file. */
  enum End {
    PASSED("system-out"),
    FAILED("failure"),
    ERROR("error"),
    SKIPPED("skipped");

    private final String element;

    End(String element) {
      this.element = element;
    }

    String element() {
      return element;
    }
  }

  Case {
    message = PlainText.line(message, LONGEST_MESSAGE);
  }

  /**
   * The cases of a subject: one for each check, and one for each engine that must flag it.
   *
   * @param evidence renders a flag's evidence as text
   */
  static List<Case> of(SubjectResult subject, Function<Flag, String> evidence) {
    List<Case> cases = new ArrayList<>();
    subject
        .engines()
        .forEach(
            (engine, said) -> {
              for (CheckResult check : said.checks()) {
                cases.add(ofCheck(subject, engine, check, evidence));
              }
              if (subject.expected().contains(engine)) {
                cases.add(mustFlag(subject, engine, said));
              }
            });
    return cases;
  }

  private static Case ofCheck(
      SubjectResult subject, String engine, CheckResult check, Function<Flag, String> evidence) {
    String name = engine + " " + check.name();
    return switch (check.verdict()) {
      case CLEAN -> of(subject, name, check, End.PASSED, "");
      case NOT_APPLICABLE -> of(subject, name, check, End.SKIPPED, "not-applicable");
      case INCONCLUSIVE ->
          // Of a buggy variant that another engine or check has shown to be wrong, no more is
          // needed.
          subject.outcome() == Outcome.AS_EXPECTED
              ? of(subject, name, check, End.SKIPPED, "inconclusive")
              : of(subject, name, check, End.ERROR, "inconclusive");
      case FLAGGED -> {
        Flag flag = new Flag(subject, engine, check);
        yield new Case(
            subject.className(),
            name,
            check.millis(),
            flag.isWanted() ? End.PASSED : End.FAILED,
            subject.outcome() == Outcome.FALSE_ALARM ? "false-alarm" : "flagged",
            flag.isWanted() ? "" : flag.evidence().message(),
            evidence.apply(flag));
      }
    };
  }

  private static Case of(
      SubjectResult subject, String name, CheckResult check, End end, String type) {
    return new Case(
        subject.className(),
        name,
        check.millis(),
        end,
        type,
        check.reason(),
        PlainText.line(check.reproduce()));
  }

  private static Case mustFlag(SubjectResult subject, String engine, EngineResult said) {
    String name = engine + " must flag it";
    String found = engine + " said " + said.verdict().id() + said.rounds();
    return switch (said.verdict()) {
      case FLAGGED -> new Case(subject.className(), name, 0, End.PASSED, "", found, "");
      case INCONCLUSIVE ->
          new Case(subject.className(), name, 0, End.ERROR, "inconclusive", found, "");
      default ->
          new Case(
              subject.className(),
              name,
              0,
              End.FAILED,
              "missed",
              "missed " + subject.defect() + ": " + found,
              "");
    };
  }
}
