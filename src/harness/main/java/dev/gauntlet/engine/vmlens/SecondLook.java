package dev.gauntlet.engine.vmlens;

import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Verdict;
import java.util.concurrent.Callable;

/**
 * Believes a data race only if it is there again and again.
 *
 * <p>VMLens notes an access beside the access itself. Where it lets threads run freely, as behind a
 * spin, the two can come in different orders, and what an atomic ordered looks like a race; on a
 * busy machine in one exploration of five. A race that nothing orders is there in nearly every one.
 */
final class SecondLook {
  private static final int BELIEVED = 4;
  private static final int REFUTED = 2;

  private SecondLook() {}

  /**
   * Returns the result, or what was found instead of its race.
   *
   * @param again explores the same once more
   */
  static CheckResult at(CheckResult first, Callable<CheckResult> again) throws Exception {
    CheckResult latest = first;
    int races = isRace(first) ? 1 : BELIEVED;
    int others = 0;
    while (races < BELIEVED && others < REFUTED) {
      latest = again.call();
      if (isRace(latest)) {
        races++;
      } else if (latest.verdict() == Verdict.CLEAN) {
        others++;
      } else {
        return latest;
      }
    }
    return others < REFUTED
        ? latest
        : CheckResult.clean(
            latest.name(),
            latest.millis(),
            "%s; 1 unconfirmed race, in %d of %d explorations: %s"
                .formatted(latest.reason(), races, races + others, first.reason()));
  }

  private static boolean isRace(CheckResult result) {
    Evidence evidence = result.evidence();
    return evidence != null && evidence.kind() == Evidence.Kind.DATA_RACE;
  }
}
