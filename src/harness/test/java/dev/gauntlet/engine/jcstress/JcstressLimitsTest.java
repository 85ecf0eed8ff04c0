package dev.gauntlet.engine.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.canary.CanaryOutcomes;
import dev.gauntlet.canary.SteadyTally;
import dev.gauntlet.canary.Tally;
import dev.gauntlet.engine.Budget;
import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.KilledHarness;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.Settings;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What holds when the engine, or the harness itself, comes to a bad end. */
class JcstressLimitsTest {
  @Test
  void should_be_inconclusive_if_the_engine_says_nothing(@TempDir Path scratch)
      throws InterruptedException {
    List<CheckResult> results =
        run(new JcstressDriver(Duration.ofMillis(1)), SteadyTally.class, scratch, "increments");

    assertThat(results).hasSize(1);
    assertThat(results.get(0).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(results.get(0).reason()).contains("said nothing").contains("was killed");
  }

  /** Loses increments on any machine, however busy. */
  public static final class StuckTally implements Tally {
    @Override
    public int increment() {
      return 1;
    }
  }

  @Test
  void should_ask_no_further_if_a_subject_is_flagged(@TempDir Path scratch)
      throws InterruptedException {
    List<CheckResult> results =
        run(new JcstressDriver(), StuckTally.class, scratch, "increments", "increments again");

    assertThat(results).extracting(CheckResult::verdict).containsExactly(Verdict.FLAGGED);
  }

  private static List<CheckResult> run(
      JcstressDriver driver, Class<?> subject, Path scratch, String... names)
      throws InterruptedException {
    List<CheckRef> checks =
        Stream.of(names)
            .map(
                name ->
                    new CheckRef(
                        name,
                        CheckRef.Kind.OUTCOME_TEST,
                        CanaryOutcomes.class.getName(),
                        "",
                        "promise"))
            .toList();
    Order order = new Order("test", subject.getName(), "", checks, true);
    Settings settings =
        Settings.of(Budget.QUICK, 0, System.getProperty("java.class.path"), scratch, 1);
    List<CheckResult> results = new ArrayList<>();
    driver.run(List.of(order), settings, (of, result) -> results.add(result));
    return results;
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void should_leave_no_jvm_behind_if_the_harness_dies(@TempDir Path scratch)
      throws IOException, InterruptedException {
    // The engine's JVM, and one that it forked.
    KilledHarness.leavesNothing(DyingHarness.class, scratch, 2);
  }
}
