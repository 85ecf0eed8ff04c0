package dev.gauntlet.engine.lincheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.canary.CanaryScenarios;
import dev.gauntlet.canary.DelegatingTally;
import dev.gauntlet.canary.ImpatientGate;
import dev.gauntlet.canary.ListeningTally;
import dev.gauntlet.canary.LonelyTally;
import dev.gauntlet.canary.LostUnparkGate;
import dev.gauntlet.canary.MatchingTally;
import dev.gauntlet.canary.NotifyAllGate;
import dev.gauntlet.canary.NotifyOneGate;
import dev.gauntlet.canary.ParkingGate;
import dev.gauntlet.canary.PatientTally;
import dev.gauntlet.canary.PeriodicGate;
import dev.gauntlet.canary.PollingGate;
import dev.gauntlet.canary.RacyTally;
import dev.gauntlet.canary.RegisteringTally;
import dev.gauntlet.canary.SleepingGate;
import dev.gauntlet.canary.SpinningGate;
import dev.gauntlet.canary.SteadyTally;
import dev.gauntlet.canary.StripedTally;
import dev.gauntlet.engine.Budget;
import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.Settings;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Step;
import dev.gauntlet.verdict.Verdict;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine in real workers. */
class LincheckDriverTest {
  private static final CheckRef WAITERS = scenario("twoWaiters");
  private static final CheckRef MODEL =
      new CheckRef("TallyModel", CheckRef.Kind.MODEL, TallyModel.class.getName(), "", "counts");

  @TempDir private Path scratch;

  @Test
  void should_tell_right_from_wrong() throws InterruptedException {
    Map<String, CheckResult> results =
        run(
            new LincheckDriver(),
            order(SteadyTally.class, MODEL),
            order(RacyTally.class, MODEL),
            order(NotifyAllGate.class, WAITERS),
            order(NotifyOneGate.class, WAITERS));

    assertThat(results.get("SteadyTally").verdict()).isEqualTo(Verdict.CLEAN);
    assertThat(results.get("SteadyTally").reason())
        .contains("sets of calls", "sequential consistency assumed");
    assertThat(results.get("NotifyAllGate").verdict()).isEqualTo(Verdict.CLEAN);
    Evidence race = evidence(results, "RacyTally");
    assertThat(race.message()).startsWith("no order of the calls explains the results: thread 1: ");
    assertThat(race.steps()).extracting(Step::location).contains("RacyTally.java:9");
    Evidence hang = evidence(results, "NotifyOneGate");
    assertThat(hang.kind()).isEqualTo(Evidence.Kind.HANG);
    assertThat(hang.message()).matches("deadlock: (one|other) waits in pass");
    assertThat(hang.steps()).extracting(Step::text).contains("notify on NotifyOneGate#1");
  }

  @Test
  void should_cope_with_all_that_a_subject_may_keep() throws InterruptedException {
    CheckRef increments = scenario("twoIncrements");
    assertThat(
            run(
                new LincheckDriver(),
                order(MatchingTally.class, increments),
                order(RegisteringTally.class, increments)))
        .hasSize(2)
        .allSatisfy(
            (subject, result) ->
                assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.CLEAN));
  }

  @Test
  void should_let_time_pass() throws InterruptedException {
    assertThat(
            run(
                new LincheckDriver(),
                order(PeriodicGate.class, WAITERS),
                order(PollingGate.class, WAITERS),
                order(ImpatientGate.class, WAITERS),
                order(SleepingGate.class, WAITERS),
                order(SpinningGate.class, WAITERS)))
        .hasSize(5)
        .allSatisfy(
            (subject, result) ->
                assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.CLEAN));
  }

  @Test
  void should_see_an_unpark_that_is_lost() throws InterruptedException {
    Map<String, CheckResult> results =
        run(
            new LincheckDriver(),
            order(ParkingGate.class, WAITERS),
            order(LostUnparkGate.class, WAITERS));

    CheckResult right = Objects.requireNonNull(results.get("ParkingGate"));
    assertThat(right.verdict()).as(right.reason()).isEqualTo(Verdict.CLEAN);
    assertThat(evidence(results, "LostUnparkGate").kind()).isEqualTo(Evidence.Kind.HANG);
  }

  @Test
  void should_see_what_comes_after_a_loop() throws InterruptedException {
    Map<String, CheckResult> results =
        run(new LincheckDriver(), order(StripedTally.class, scenario("twoIncrements")));

    assertThat(evidence(results, "StripedTally").steps()).isNotEmpty();
  }

  @Test
  void should_follow_threads_that_are_joined() throws InterruptedException {
    CheckRef increments = scenario("twoIncrements");
    assertThat(
            run(
                new LincheckDriver(),
                order(DelegatingTally.class, increments),
                order(PatientTally.class, increments)))
        .hasSize(2)
        .allSatisfy(
            (subject, result) ->
                assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.CLEAN));
  }

  @Test
  void should_leave_a_worker_in_which_threads_still_run() throws InterruptedException {
    Map<String, CheckResult> results =
        run(
            new LincheckDriver(),
            order(ListeningTally.class, scenario("twoIncrements")),
            order(LonelyTally.class, scenario("twoIncrements")));

    CheckResult hung = Objects.requireNonNull(results.get("ListeningTally"));
    assertThat(hung.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(hung.reason()).contains("has hung");
    CheckResult next = Objects.requireNonNull(results.get("LonelyTally"));
    assertThat(next.verdict()).as(next.reason()).isEqualTo(Verdict.CLEAN);
  }

  @Test
  void should_call_itself_blind_if_nothing_is_lowered() throws InterruptedException {
    Map<String, CheckResult> results =
        run(new LincheckDriver(false), order(NotifyOneGate.class, WAITERS));

    assertThat(results.get("NotifyOneGate").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(results.get("NotifyOneGate").reason())
        .startsWith("checker blind: the canary NotifyOneGate must be flagged and is clean");
  }

  private Map<String, CheckResult> run(LincheckDriver driver, Order... orders)
      throws InterruptedException {
    Settings settings =
        Settings.of(Budget.QUICK, 0, System.getProperty("java.class.path"), scratch, 1);
    Map<String, CheckResult> results = new LinkedHashMap<>();
    driver.run(
        List.of(orders), settings, (order, result) -> results.put(order.simpleName(), result));
    return results;
  }

  private static Evidence evidence(Map<String, CheckResult> results, String subject) {
    CheckResult result = Objects.requireNonNull(results.get(subject));
    return Objects.requireNonNull(result.evidence(), result.reason());
  }

  private static Order order(Class<?> subject, CheckRef check) {
    return new Order("tally", subject.getName(), "", List.of(check), true);
  }

  private static CheckRef scenario(String method) {
    return new CheckRef(
        method, CheckRef.Kind.SCENARIO, CanaryScenarios.class.getName(), method, method);
  }
}
