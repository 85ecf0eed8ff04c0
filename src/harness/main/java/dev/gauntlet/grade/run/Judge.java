package dev.gauntlet.grade.run;

import dev.gauntlet.engine.Loss;
import dev.gauntlet.grade.assignment.Answer;
import dev.gauntlet.grade.assignment.Scoring;
import dev.gauntlet.grade.result.Asked;
import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.result.GradedItem;
import dev.gauntlet.grade.result.Status;
import dev.gauntlet.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/** Decides what became of a submission, from what came back and nothing that it said itself. */
final class Judge {
  private final Scoring scoring;

  Judge(Scoring scoring) {
    this.scoring = scoring;
  }

  /** A submission that never ran. */
  Graded stopped(Entry entry, Status status, String message, List<String> details) {
    return graded(entry, "", status, message, details, scoring.withheld(List.of(), "it never ran"));
  }

  /** A submission that was examined. */
  Graded examined(Entry entry, String className, Answers answers, boolean overLimit) {
    Optional<String> forged = answers.loss(Loss.FORGED);
    Optional<String> ended = answers.loss(Loss.ENDED);
    List<Answer> all = answers.all();
    if (forged.isPresent()) {
      return withheld(
          entry,
          className,
          Status.TAMPERED,
          all,
          "in %s it wrote what only the grader's own code may write".formatted(forged.get()));
    }
    if (answers.failure().isPresent()) {
      return withheld(
          entry,
          className,
          Status.FAILED,
          all,
          "Gauntlet itself failed; grade it again (%s)".formatted(answers.failure().get()));
    }
    if (ended.isPresent()) {
      return withheld(
          entry,
          className,
          Status.CRASHED,
          all,
          "in %s it ended the JVM that ran it, or took it down".formatted(ended.get()));
    }
    if (overLimit) {
      return withheld(
          entry,
          className,
          Status.OVER_LIMIT,
          all,
          "it used up its time before the checks were through");
    }
    List<GradedItem> items = scoring.score(all);
    return graded(entry, className, Status.GRADED, summary(items), List.of(), items);
  }

  private Graded withheld(
      Entry entry, String className, Status status, List<Answer> answers, String why) {
    return graded(entry, className, status, why, List.of(), scoring.withheld(answers, status.id()));
  }

  private Graded graded(
      Entry entry,
      String className,
      Status status,
      String message,
      List<String> details,
      List<GradedItem> items) {
    return new Graded(
        entry.id(),
        entry.submission().name(),
        entry.students(),
        entry.sha256(),
        className,
        entry.submitted(),
        status,
        message,
        details,
        Scoring.sum(items),
        scoring.maxScore(),
        items,
        Asked.of(items),
        List.of(),
        0,
        null);
  }

  private static String summary(List<GradedItem> items) {
    long flagged = count(items, Verdict.FLAGGED);
    long open = count(items, Verdict.INCONCLUSIVE);
    long asked = items.size() - count(items, Verdict.NOT_APPLICABLE);
    String found =
        flagged == 0
            ? "nothing was found in %d checks".formatted(asked - open)
            : "%d of %d checks flagged it".formatted(flagged, asked);
    return open == 0 ? found : found + ", %d came to no verdict".formatted(open);
  }

  private static long count(List<GradedItem> items, Verdict verdict) {
    return items.stream().filter(i -> i.verdict() == verdict).count();
  }
}
