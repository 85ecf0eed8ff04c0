package dev.gauntlet.run;

import dev.gauntlet.verdict.EngineResult;
import dev.gauntlet.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes one of what an engine said of a subject several times: over several rounds one miss, one
 * false alarm, one failure of the engine is one too many.
 */
final class Repeats {
  private static final List<Verdict> WORST_IF_EXPECTED =
      List.of(Verdict.CLEAN, Verdict.NOT_APPLICABLE, Verdict.INCONCLUSIVE, Verdict.FLAGGED);
  private static final List<Verdict> WORST_OTHERWISE =
      List.of(Verdict.FLAGGED, Verdict.INCONCLUSIVE, Verdict.CLEAN, Verdict.NOT_APPLICABLE);

  private Repeats() {}

  /**
   * Counts the verdicts and lets the one stand that is furthest from what is expected.
   *
   * @param said what the engine said, at least once; of those with the verdict that stands the last
   *     is kept
   * @param expected whether the engine must flag the subject
   */
  static EngineResult worst(List<EngineResult> said, boolean expected) {
    if (said.size() == 1) {
      return said.get(0);
    }
    Map<String, Integer> counts = new TreeMap<>();
    for (EngineResult each : said) {
      Map<String, Integer> repeats =
          each.repeats() == null ? Map.of(each.verdict().id(), 1) : each.repeats();
      repeats.forEach((verdict, count) -> counts.merge(verdict, count, Integer::sum));
    }
    Verdict standing =
        (expected ? WORST_IF_EXPECTED : WORST_OTHERWISE)
            .stream().filter(v -> counts.containsKey(v.id())).findFirst().orElseThrow();
    List<EngineResult> those = said.stream().filter(s -> s.verdict() == standing).toList();
    return those.get(those.size() - 1).repeated(counts);
  }
}
