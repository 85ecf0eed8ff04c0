package dev.gauntlet.grade.result;

import dev.gauntlet.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * What was asked of a submission by one engine, and how long.
 *
 * @param kind who asked: {@code sequential} or an engine's id
 * @param planned how many checks should have been asked
 * @param answered how many came to a verdict
 * @param millis their times together
 */
public record Asked(String kind, int planned, int answered, long millis) {

  /** Sums up items, a kind each, in the order in which the kinds first come. */
  public static List<Asked> of(List<GradedItem> items) {
    List<Asked> sums = new ArrayList<>();
    for (String kind : items.stream().map(GradedItem::kind).distinct().toList()) {
      List<GradedItem> asked =
          items.stream()
              .filter(i -> i.kind().equals(kind) && i.verdict() != Verdict.NOT_APPLICABLE)
              .toList();
      if (!asked.isEmpty()) {
        sums.add(
            new Asked(
                kind,
                asked.size(),
                (int) asked.stream().filter(i -> i.verdict() != Verdict.INCONCLUSIVE).count(),
                asked.stream().mapToLong(GradedItem::millis).sum()));
      }
    }
    return List.copyOf(sums);
  }
}
