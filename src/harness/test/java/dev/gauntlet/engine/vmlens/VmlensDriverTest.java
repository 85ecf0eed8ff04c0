package dev.gauntlet.engine.vmlens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.engine.Budget;
import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.Settings;
import dev.gauntlet.handover.HandoverScenarios;
import dev.gauntlet.handover.Handovers;
import dev.gauntlet.handover.InheritedWays;
import dev.gauntlet.handover.ModelledWays;
import dev.gauntlet.handover.Pools;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One real run over many subjects, one of them after the other in the same worker. */
class VmlensDriverTest {
  private static final Map<String, CheckResult> RESULTS = new HashMap<>();

  @BeforeAll
  static void run(@TempDir Path scratch) throws InterruptedException {
    CheckRef check =
        new CheckRef(
            "giveAndTake",
            CheckRef.Kind.SCENARIO,
            HandoverScenarios.class.getName(),
            "giveAndTake",
            "promise");
    List<Order> orders = new ArrayList<>();
    for (Class<?> subject : subjects()) {
      orders.add(new Order("handover", subject.getName(), "", List.of(check), true));
    }
    Settings settings =
        Settings.of(Budget.QUICK, 0, System.getProperty("java.class.path"), scratch, 1);
    new VmlensDriver()
        .run(orders, settings, (order, result) -> RESULTS.put(order.className(), result));
    assertThat(RESULTS).hasSameSizeAs(orders);
  }

  private static List<Class<?>> subjects() {
    return Stream.of(Handovers.class, InheritedWays.class, ModelledWays.class, Pools.class)
        .flatMap(all -> Stream.of(all.getClasses()))
        .toList();
  }

  static Stream<Class<?>> modelledWays() {
    return Stream.of(ModelledWays.class.getClasses());
  }

  static Stream<Class<?>> inheritedWays() {
    return Stream.of(InheritedWays.class.getClasses());
  }

  static Stream<Class<?>> pools() {
    return Stream.of(Pools.class.getClasses());
  }

  private static CheckResult resultOf(Class<?> subject) {
    return Objects.requireNonNull(RESULTS.get(subject.getName()));
  }

  private static Evidence evidenceOf(Class<?> subject) {
    CheckResult result = resultOf(subject);
    assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.FLAGGED);
    return Objects.requireNonNull(result.evidence());
  }

  @ParameterizedTest
  @MethodSource("modelledWays")
  void should_see_no_race_if_it_models_the_way(Class<?> subject) {
    CheckResult result = resultOf(subject);
    assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.CLEAN);
    // What VMLens records late can look raced on; LockOrder and SecondLook tell it from a race.
    assertThat(result.reason()).doesNotContain("does not model");
  }

  @ParameterizedTest
  @ValueSource(classes = {Handovers.Waiting.class, Handovers.Guarded.class})
  void should_confirm_no_race_if_it_does_not_model_the_way(Class<?> subject) {
    assertThat(resultOf(subject).reason())
        .contains("1 unconfirmed race on Handovers." + subject.getSimpleName() + ".value")
        .contains("VMLens does not model");
  }

  @ParameterizedTest
  @MethodSource("pools")
  void should_flag_no_pool_for_what_it_makes_of_pools(Class<?> subject) {
    assertThat(resultOf(subject).verdict()).isIn(Verdict.CLEAN, Verdict.NOT_APPLICABLE);
  }

  @ParameterizedTest
  @MethodSource("inheritedWays")
  void should_flag_no_way_that_is_called_on_a_subclass(Class<?> subject) {
    CheckResult result = resultOf(subject);
    assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.CLEAN);
  }

  @Test
  void should_show_both_accesses_if_a_field_is_raced_on() {
    Evidence evidence = evidenceOf(Handovers.Plain.class);
    assertThat(evidence.kind()).isEqualTo(Evidence.Kind.DATA_RACE);
    assertThat(evidence.message())
        .isEqualTo(
            "data race on Handovers.Plain.value: written in give, read in take, nothing orders"
                + " them");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Handovers.Locked.class,
        Handovers.Waiting.class,
        Handovers.Guarded.class,
        Handovers.Parking.class,
        Handovers.ParkingInTime.class,
        Handovers.Started.class
      })
  void should_pass_what_is_correct(Class<?> subject) {
    CheckResult result = resultOf(subject);
    assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.CLEAN);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Handovers.Missed.class,
        Handovers.Opposed.class,
        Handovers.Spinning.class,
        Handovers.Unwoken.class
      })
  void should_say_who_waits_for_whom_if_a_subject_hangs(Class<?> subject) {
    assertThat(evidenceOf(subject).kind()).isEqualTo(Evidence.Kind.HANG);
  }

  @Test
  void should_show_the_interleaving_if_an_assertion_fails() {
    assertThat(evidenceOf(Handovers.Wrong.class).kind()).isEqualTo(Evidence.Kind.INTERLEAVING);
  }

  @Test
  void should_be_inconclusive_if_a_subject_ends_the_jvm() {
    assertThat(resultOf(Handovers.Exiting.class).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }
}
