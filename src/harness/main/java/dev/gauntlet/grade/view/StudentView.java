package dev.gauntlet.grade.view;

import dev.gauntlet.grade.result.Asked;
import dev.gauntlet.grade.result.Gradebook;
import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.result.GradedItem;
import dev.gauntlet.grade.result.Visibility;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.OutcomeCount;
import dev.gauntlet.verdict.Step;
import dev.gauntlet.verdict.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What students may see of their own submission; nothing here tells of another one. */
public final class StudentView {
  private final Gradebook book;
  private final Graded graded;

  /** Prepares the view of a submission. */
  public StudentView(Gradebook book, Graded graded) {
    this.book = book;
    this.graded = graded;
  }

  /** What became of it, and the score, in one line. */
  public String headline() {
    return score() + " points: " + outcome();
  }

  /** What became of it, in one line. */
  public String outcome() {
    String late =
        book.late(graded)
            ? " (handed in at "
                + graded.submitted()
                + ", after the deadline "
                + book.assignment().deadline()
                + ")"
            : "";
    return Plain.line(graded.message()) + late;
  }

  /** The score out of what could be earned. */
  public String score() {
    return Plain.number(graded.score()) + " of " + Plain.number(graded.maxScore());
  }

  /** The compiler's messages or the gate's refusals. */
  public List<String> details() {
    return graded.details().stream().map(Plain::line).toList();
  }

  /** What the check found, as far as it may be seen; empty when nothing may. */
  public String message(GradedItem item) {
    boolean shown = item.verdict() != Verdict.FLAGGED || shows(Visibility.HINT);
    return shown ? Plain.line(item.message()) : "";
  }

  /** Where to look; empty when that may not be seen. */
  public String hint(GradedItem item) {
    return shows(Visibility.HINT) ? Plain.line(item.hint()) : "";
  }

  /** The evidence, a line a step; null when there is none or it may not be seen. */
  public @Nullable Evidence evidence(GradedItem item) {
    Evidence evidence = item.evidence();
    return evidence == null || !shows(Visibility.INTERLEAVING) ? null : plain(evidence);
  }

  /** What was asked and how long, so that clean is not read as proven. */
  public String asked() {
    if (graded.asked().stream().allMatch(a -> a.answered() == 0)) {
      return "No check came to a verdict.";
    }
    return "Asked: "
        + graded.asked().stream().map(StudentView::asked).collect(Collectors.joining(", "))
        + ". Clean means that nothing was found within that, not that there is nothing.";
  }

  /** Under which circumstances. */
  public String circumstances() {
    return "Budget "
        + book.budget()
        + ", seed "
        + book.seed()
        + ", JDK "
        + book.jdk()
        + ", "
        + book.cores()
        + " cores; isolation: "
        + book.isolation().level()
        + ".";
  }

  private static Evidence plain(Evidence evidence) {
    return new Evidence(
        evidence.kind(),
        Plain.line(evidence.message()),
        evidence.threads().stream().map(Plain::line).toList(),
        evidence.steps().stream().map(StudentView::plain).toList(),
        List.of(),
        evidence.outcomes().stream()
            .map(
                o ->
                    new OutcomeCount(
                        Plain.line(o.id()), o.count(), o.expect(), Plain.line(o.description())))
            .toList());
  }

  private static Step plain(Step step) {
    String location = step.location();
    return new Step(
        step.thread(),
        step.depth(),
        step.action(),
        Plain.line(step.text()),
        location == null ? null : Plain.line(location),
        null);
  }

  private static String asked(Asked asked) {
    return asked.answered()
        + " of "
        + asked.planned()
        + " "
        + asked.kind()
        + (asked.kind().equals(GradedItem.SEQUENTIAL) ? " tests in " : " checks in ")
        + Plain.seconds(asked.millis());
  }

  private boolean shows(Visibility what) {
    return book.assignment().visibility().shows(what);
  }
}
