package dev.gauntlet.grade.assignment;

import dev.gauntlet.grade.result.GradedItem;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Turns verdicts into points. What a check is worth depends on the assignment and on what is
 * planned alone, so that it is the same for every submission. Only a clean verdict earns.
 */
public final class Scoring {
  private final List<PlannedCheck> plan;
  private final Credit credit;
  private final Map<PlannedCheck, Integer> worth = new LinkedHashMap<>();

  private Scoring(List<PlannedCheck> plan, Credit credit) {
    this.plan = List.copyOf(plan);
    this.credit = credit;
    this.plan.forEach(p -> worth.put(p, 0));
  }

  /**
   * Decides what each planned check is worth.
   *
   * @throws AssignmentException if there are points that no check could earn
   */
  public static Scoring of(PointRules rules, List<PlannedCheck> plan) throws AssignmentException {
    Scoring scoring = new Scoring(plan, rules.credit());
    for (Map.Entry<String, Integer> own : rules.checks().entrySet()) {
      scoring.share("points.check." + own.getKey(), own, p -> p.name().equals(own.getKey()));
    }
    for (Map.Entry<String, Integer> together : rules.kinds().entrySet()) {
      scoring.share(
          "points." + together.getKey(),
          together,
          p -> p.kind().equals(together.getKey()) && !rules.checks().containsKey(p.name()));
    }
    return scoring;
  }

  /** The most that can be earned. */
  public double maxScore() {
    return worth.values().stream().mapToInt(Integer::intValue).sum() / 100.0;
  }

  /**
   * Scores a submission.
   *
   * @param answers at most one for each planned check; a check without an answer earns nothing
   * @throws IllegalArgumentException if an answer was not planned, or comes twice
   */
  public List<GradedItem> score(List<Answer> answers) {
    return items(answers, null);
  }

  /**
   * Scores a submission that earns nothing, whatever its checks said.
   *
   * @param why the reason, which stands beside each check
   */
  public List<GradedItem> withheld(List<Answer> answers, String why) {
    return items(answers, why);
  }

  /** What items earned together. */
  public static double sum(List<GradedItem> items) {
    return items.stream().mapToLong(i -> Math.round(i.points() * 100)).sum() / 100.0;
  }

  private void share(String key, Map.Entry<String, Integer> points, Predicate<PlannedCheck> whose)
      throws AssignmentException {
    List<PlannedCheck> earning =
        plan.stream().filter(whose.and(p -> p.notApplicable() == null)).toList();
    if (earning.isEmpty() && points.getValue() > 0) {
      throw new AssignmentException(
          key + ": there is no check left that could earn these points; leave the line out");
    }
    List<Integer> shares = Shares.of(points.getValue(), Math.max(1, earning.size()));
    for (int i = 0; i < earning.size(); i++) {
      worth.put(earning.get(i), shares.get(i));
    }
  }

  private List<GradedItem> items(List<Answer> answers, @Nullable String withheld) {
    Map<String, CheckResult> results = new HashMap<>();
    for (Answer answer : answers) {
      if (results.put(key(answer.kind(), answer.result().name()), answer.result()) != null) {
        throw new IllegalArgumentException("answered twice: " + answer.result().name());
      }
    }
    List<GradedItem> items = new ArrayList<>();
    Set<String> broken = broken(results);
    for (PlannedCheck check : plan) {
      CheckResult result = results.remove(key(check.kind(), check.name()));
      items.add(item(check, result == null ? unanswered(check) : result, withheld, broken));
    }
    if (!results.isEmpty()) {
      throw new IllegalArgumentException("not planned: " + results.keySet());
    }
    return items;
  }

  /** The kinds that have a planned check without a clean verdict. */
  private Set<String> broken(Map<String, CheckResult> results) {
    Set<String> broken = new HashSet<>();
    for (PlannedCheck check : plan) {
      CheckResult result = results.get(key(check.kind(), check.name()));
      if (check.notApplicable() == null && (result == null || result.verdict() != Verdict.CLEAN)) {
        broken.add(check.kind());
      }
    }
    return broken;
  }

  private GradedItem item(
      PlannedCheck check, CheckResult result, @Nullable String withheld, Set<String> broken) {
    int max = worth.getOrDefault(check, 0);
    boolean held = credit == Credit.WHOLE_ENGINE && broken.contains(check.kind());
    boolean earns = result.verdict() == Verdict.CLEAN && withheld == null && !held;
    int points = earns ? max : 0;
    return new GradedItem(
        check.name(),
        check.kind(),
        check.asks(),
        result.verdict(),
        points / 100.0,
        max / 100.0,
        because(points, max, reason(check, result.verdict(), withheld, held)),
        result.reason(),
        Hint.of(check.kind(), result),
        result.evidence(),
        result.millis());
  }

  private static String reason(
      PlannedCheck check, Verdict verdict, @Nullable String withheld, boolean held) {
    return switch (verdict) {
      case FLAGGED -> "flagged";
      case INCONCLUSIVE -> withheld == null ? "came to no verdict" : withheld;
      case NOT_APPLICABLE -> "not applicable";
      case CLEAN -> {
        if (withheld != null) {
          yield withheld;
        }
        yield held ? "clean, but not all that " + check.kind() + " asks is" : "clean";
      }
    };
  }

  private static String because(int points, int max, String reason) {
    return max == 0
        ? reason + ", worth no points"
        : text(points) + " of " + text(max) + ": " + reason;
  }

  /** Points without needless zeros, such as {@code 2} and {@code 0.5}. */
  private static String text(int hundredths) {
    String text = String.format(Locale.ROOT, "%.2f", hundredths / 100.0);
    return text.replaceAll("\\.?0+$", "");
  }

  private static CheckResult unanswered(PlannedCheck check) {
    return check.notApplicable() == null
        ? CheckResult.inconclusive(check.name(), 0, "it was not asked")
        : CheckResult.notApplicable(check.name(), check.notApplicable());
  }

  private static String key(String kind, String name) {
    return kind + " " + name;
  }
}
