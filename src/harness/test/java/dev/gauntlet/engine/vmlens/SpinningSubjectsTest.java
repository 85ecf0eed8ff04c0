package dev.gauntlet.engine.vmlens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.canary.CanaryScenarios;
import dev.gauntlet.canary.PolitePairTally;
import dev.gauntlet.canary.StampedTally;
import dev.gauntlet.engine.Budget;
import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.Settings;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Subjects that try again and again, in a real worker. */
class SpinningSubjectsTest {
  private static final CheckRef INCREMENTS =
      new CheckRef(
          "twoIncrements",
          CheckRef.Kind.SCENARIO,
          CanaryScenarios.class.getName(),
          "twoIncrements",
          "counts");

  @Test
  void should_come_to_an_end(@TempDir Path scratch) throws InterruptedException {
    Settings settings =
        Settings.of(Budget.QUICK, 0, System.getProperty("java.class.path"), scratch, 1);
    Map<String, CheckResult> results = new LinkedHashMap<>();
    new VmlensDriver()
        .run(
            List.of(order(StampedTally.class), order(PolitePairTally.class)),
            settings,
            (order, result) -> results.put(order.simpleName(), result));
    assertThat(results)
        .hasSize(2)
        .allSatisfy(
            (subject, result) ->
                assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.CLEAN));
  }

  @Test
  void should_refuse_if_it_is_another_agent() throws IOException {
    refuses(PassedTurns::passing, "VMLens takes threads for active in 0 places; one was expected");
    refuses(PassedTurns::noting, "VMLens takes steps in 0 places; one was expected");
    refuses(PassedTurns::varying, "VMLens counts steps in 0 places; two were expected");
    refuses(Planning::keeping, "VMLens builds branches in 0 places; one was expected");
    refuses(Planning::missing, "VMLens takes in orders in 0 places; one was expected");
    refuses(PoolJoins::limited, "VMLens joins pools' threads in 0 places; one was expected");
    refuses(Planning::passingOver, "VMLens takes in runs in 0 places; one was expected");
  }

  private static void refuses(UnaryOperator<byte[]> change, String message) throws IOException {
    try (InputStream other =
        SpinningSubjectsTest.class.getResourceAsStream("SpinningSubjectsTest.class")) {
      byte[] classFile = Objects.requireNonNull(other).readAllBytes();
      assertThatThrownBy(() -> change.apply(classFile))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(message);
    }
  }

  private static Order order(Class<?> subject) {
    return new Order("tally", subject.getName(), "", List.of(INCREMENTS), true);
  }
}
