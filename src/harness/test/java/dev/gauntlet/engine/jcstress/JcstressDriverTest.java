package dev.gauntlet.engine.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.canary.CanaryOutcomes;
import dev.gauntlet.canary.RacyTally;
import dev.gauntlet.canary.SteadyTally;
import dev.gauntlet.engine.Budget;
import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.Settings;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Step;
import dev.gauntlet.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One real run over many subjects, as the engine is meant to be used. */
class JcstressDriverTest {
  private static final Map<Class<?>, List<CheckResult>> RESULTS = new HashMap<>();

  @BeforeAll
  static void run(@TempDir Path scratch) throws InterruptedException {
    List<Order> orders = new ArrayList<>();
    ask(orders, CanaryOutcomes.class, RacyTally.class, SteadyTally.class);
    ask(orders, BothReturn.class, Meetings.class.getDeclaredClasses());
    ask(orders, ChangeIsSeen.class, Registers.class.getDeclaredClasses());
    ask(orders, String.class, String.class);
    Settings settings =
        Settings.of(Budget.QUICK, 0, System.getProperty("java.class.path"), scratch, 1);
    new JcstressDriver()
        .run(
            orders,
            settings,
            (order, result) ->
                RESULTS
                    .computeIfAbsent(load(order.className()), any -> new ArrayList<>())
                    .add(result));
    assertThat(RESULTS).hasSameSizeAs(orders);
  }

  private static void ask(List<Order> orders, Class<?> test, Class<?>... subjects) {
    CheckRef check =
        new CheckRef(
            test.getSimpleName(), CheckRef.Kind.OUTCOME_TEST, test.getName(), "", "promise");
    for (Class<?> subject : subjects) {
      orders.add(new Order("test", subject.getName(), "", List.of(check), true));
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static CheckResult resultOf(Class<?> subject) {
    List<CheckResult> results = RESULTS.getOrDefault(subject, List.of());
    assertThat(results).hasSize(1);
    return results.get(0);
  }

  private static Evidence evidenceOf(Class<?> subject) {
    CheckResult result = resultOf(subject);
    assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.FLAGGED);
    return Objects.requireNonNull(result.evidence());
  }

  @Test
  void should_show_the_outcome_table_if_a_subject_is_racy() {
    Evidence evidence = evidenceOf(RacyTally.class);
    assertThat(evidence.kind()).isEqualTo(Evidence.Kind.OUTCOMES);
    assertThat(evidence.message()).matches("observed `1, 1` [\\d,]+ times in .* samples: .*lost");
    assertThat(evidence.outcomes().get(0).expect()).isEqualTo("FORBIDDEN");
    assertThat(evidence.outcomes()).extracting("id").contains("1, 1", "1, 2", "2, 1");
  }

  @Test
  void should_say_how_much_was_sampled_if_a_subject_is_clean() {
    CheckResult result = resultOf(SteadyTally.class);
    assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.CLEAN);
    assertThat(result.reason()).matches("[\\d,]+ samples in 1 JVM configuration .*2 actors.*");
  }

  @Test
  void should_pass_a_subject_that_blocks_and_goes_on() {
    CheckResult result = resultOf(Meetings.Handshake.class);
    assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.CLEAN);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Meetings.OpposedMonitors.class,
        Meetings.OpposedLocks.class,
        Meetings.MissedNotification.class,
        Meetings.PlainSpin.class
      })
  void should_prove_a_hang_within_seconds(Class<?> subject) {
    assertThat(evidenceOf(subject).kind()).isEqualTo(Evidence.Kind.HANG);
    assertThat(resultOf(subject).millis()).isLessThan(10_000);
  }

  @Test
  void should_say_who_holds_what_if_two_actors_deadlock() {
    Evidence evidence = evidenceOf(Meetings.OpposedMonitors.class);
    assertThat(evidence.threads()).containsExactlyInAnyOrder("left", "right");
    assertThat(evidence.message()).contains("held by left", "held by right");
    assertThat(evidence.steps()).allMatch(step -> location(step).startsWith("Meetings.java:"));
  }

  private static String location(Step step) {
    return String.valueOf(step.location());
  }

  @Test
  void should_be_inconclusive_if_a_hang_cannot_be_proven() {
    CheckResult result = resultOf(Meetings.TimedWait.class);
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.reason()).contains("no hang could be proven");
    assertThat(result.millis()).isLessThan(30_000);
  }

  @Test
  void should_flag_an_exception_that_leaves_an_actor() {
    Evidence evidence = evidenceOf(Meetings.Throwing.class);
    assertThat(evidence.kind()).isEqualTo(Evidence.Kind.EXCEPTION);
    assertThat(evidence.message()).contains("threw java.lang.IllegalStateException: two at once");
  }

  @ParameterizedTest
  @ValueSource(classes = {Meetings.Starving.class, Meetings.Starved.class})
  void should_be_inconclusive_if_an_actor_finds_no_memory(Class<?> subject) {
    CheckResult result = resultOf(subject);
    assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void should_be_inconclusive_if_a_subject_cannot_be_made() {
    CheckResult result = resultOf(Meetings.Unmade.class);
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.reason()).contains("cannot be made");
  }

  @Test
  void should_be_inconclusive_if_a_subject_ends_its_jvm() {
    CheckResult result = resultOf(Meetings.Exiting.class);
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.reason()).contains("must not end the JVM");
  }

  @Test
  void should_not_believe_what_a_subject_prints() {
    assertThat(evidenceOf(Meetings.Forging.class).message()).contains("observed `2, 1`");
  }

  @Test
  void should_be_inconclusive_if_nothing_could_be_planned() {
    CheckResult result = resultOf(String.class);
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.reason()).contains("jcstress does not know java.lang.String");
  }

  @Test
  void should_flag_a_reader_that_never_sees_a_change() {
    assertThat(evidenceOf(Registers.Stale.class).message()).startsWith("observed `stale`");
  }

  @ParameterizedTest
  @ValueSource(classes = {Registers.Synchronized.class, Registers.Volatile.class})
  void should_pass_a_reader_that_synchronises(Class<?> subject) {
    CheckResult result = resultOf(subject);
    assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.CLEAN);
  }
}
