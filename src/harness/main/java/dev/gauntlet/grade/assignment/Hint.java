package dev.gauntlet.grade.assignment;

import dev.gauntlet.grade.result.GradedItem;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.OutcomeCount;
import dev.gauntlet.verdict.Step;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where to look, in a sentence that leaves the finding to the student. */
final class Hint {
  private static final int PLACES = 3;

  private Hint() {}

  /** The hint for a result; empty when it is not a flag. */
  static String of(String kind, CheckResult result) {
    Evidence evidence = result.evidence();
    if (evidence == null) {
      return "";
    }
    if (kind.equals(GradedItem.SEQUENTIAL)) {
      return "This needs no second thread: call the methods one after the other, as the name of the"
          + " test says.";
    }
    return switch (evidence.kind()) {
      case INTERLEAVING -> interleaving(evidence);
      case OUTCOMES -> outcomes(evidence);
      case DATA_RACE ->
          "Two threads come to the same variable, one of them writes, and nothing orders the two"
              + at(places(evidence.steps()))
              + ". What must happen before what?";
      case HANG ->
          "A thread waits for ever"
              + at(places(lastOfEach(evidence.steps())))
              + ". Who should wake it or give back what it waits for, and may that have happened"
              + " before it waits, or have reached another thread?";
      case EXCEPTION ->
          "An exception ends the call"
              + at(places(evidence.steps()))
              + ". Which other thread could have changed what was looked at just before?";
    };
  }

  private static String interleaving(Evidence evidence) {
    List<Step> steps = evidence.steps();
    for (int i = 1; i < steps.size(); i++) {
      Step before = steps.get(i - 1);
      if (before.thread() != steps.get(i).thread()
          && before.depth() > 0
          && before.location() != null
          && goesOn(steps, i, before.thread())) {
        return "Another thread comes in right after "
            + before.location()
            + ". What may it change or miss there?";
      }
    }
    return "The calls of several threads overlap"
        + at(places(steps))
        + ". Which of them must not come between which steps?";
  }

  private static boolean goesOn(List<Step> steps, int from, int thread) {
    return steps.subList(from, steps.size()).stream().anyMatch(s -> s.thread() == thread);
  }

  private static String outcomes(Evidence evidence) {
    String never =
        evidence.outcomes().stream()
            .filter(o -> o.expect().equals("FORBIDDEN") && o.count() > 0)
            .map(OutcomeCount::id)
            .limit(PLACES)
            .collect(Collectors.joining(" and "));
    return "The result "
        + never
        + " came and must never come. In which order would the steps have to happen, or what would"
        + " a thread have to see too late?";
  }

  /** Where each thread stands in the end. */
  private static List<Step> lastOfEach(List<Step> steps) {
    Map<Integer, Step> last = new TreeMap<>();
    for (Step step : steps) {
      String location = step.location();
      if (step.depth() > 0 && location != null && location.contains(":")) {
        last.put(step.thread(), step);
      }
    }
    return last.isEmpty() ? steps : List.copyOf(last.values());
  }

  /** The places that the evidence names, those within the subject first. */
  private static List<String> places(List<Step> steps) {
    List<Step> within = steps.stream().filter(s -> s.depth() > 0).toList();
    return (within.isEmpty() ? steps : within)
        .stream()
            .map(Step::location)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .distinct()
            .limit(PLACES)
            .toList();
  }

  private static String at(List<String> places) {
    return places.isEmpty() ? "" : ", at " + String.join(" and ", places);
  }
}
