package dev.gauntlet.engine.vmlens;

import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Verdict;
import java.util.concurrent.Callable;

/**
 * Believes a data race only if it is there again.
 *
 * <p>VMLens notes an access beside the access itself. Where it lets threads run freely the two can
 * come in different orders, and now and then what an atomic ordered looks like a race. A race that
 * nothing orders is there in nearly every exploration.
 */
final class SecondLook {
  private static final int LOOKS = 2;

  private SecondLook() {}

  /**
   * Returns the result, or what was found instead of its race.
   *
   * @param again explores the same once more
   */
  static CheckResult at(CheckResult first, Callable<CheckResult> again) throws Exception {
    if (!isRace(first)) {
      return first;
    }
    CheckResult latest = first;
    for (int i = 0; i < LOOKS; i++) {
      latest = again.call();
      if (latest.verdict() != Verdict.CLEAN) {
        return latest;
      }
    }
    return CheckResult.clean(
        latest.name(),
        latest.millis(),
        "%s; 1 unconfirmed race, in one exploration of %d: %s"
            .formatted(latest.reason(), LOOKS + 1, first.reason()));
  }

  private static boolean isRace(CheckResult result) {
    Evidence evidence = result.evidence();
    return evidence != null && evidence.kind() == Evidence.Kind.DATA_RACE;
  }
}
