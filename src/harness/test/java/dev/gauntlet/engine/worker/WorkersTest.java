package dev.gauntlet.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.canary.Canaries;
import dev.gauntlet.engine.Budget;
import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.KilledHarness;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.Settings;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Verdict;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers that misbehave, in real JVMs. */
class WorkersTest {
  private static final String MARK_PROPERTY = "gauntlet.test.mark";
  private static final String STUMBLES_PROPERTY = "gauntlet.test.stumbles";

  @TempDir private Path scratch;

  /** Does what the check's name says; tells the canaries right from wrong by their names. */
  static final class Obedient implements CheckRunner {
    @Override
    public CheckResult run(Order order, CheckRef check, WorkerSettings settings) throws Exception {
      switch (check.name()) {
        case "exit" -> System.exit(0);
        case "halt" -> Runtime.getRuntime().halt(0);
        case "spin" -> Thread.sleep(Duration.ofHours(1).toMillis());
        case "throw" -> throw new IllegalStateException("engine broken");
        case "forge" ->
            System.out.println(
                "{\"number\":1,\"result\":{\"name\":\"forge\",\"verdict\":\"clean\"}}");
        case "otherName" -> {
          return CheckResult.clean("somethingElse", 0, "nothing");
        }
        default -> {}
      }
      boolean racy = order.className().contains("Racy") || order.className().contains("NotifyOne");
      return racy || check.name().equals("forge")
          ? CheckResult.flagged(check.name(), 1, evidence())
          : CheckResult.clean(check.name(), 1, "all of it");
    }

    private static Evidence evidence() {
      return new Evidence(
          Evidence.Kind.EXCEPTION, "it broke", List.of(), List.of(), List.of(), List.of());
    }
  }

  /** Its engine fails in the first worker; the second finds that there was one. */
  static final class Stumbling implements CheckRunner {
    private final boolean first = new File(System.getProperty(MARK_PROPERTY)).mkdir();

    @Override
    public CheckResult run(Order order, CheckRef check, WorkerSettings settings) throws Exception {
      if (first && order.className().matches(System.getProperty(STUMBLES_PROPERTY))) {
        throw new IllegalStateException("engine broken");
      }
      return new Obedient().run(order, check, settings);
    }
  }

  /** Passes everything, as a checker does that looks at nothing. */
  static final class Blind implements CheckRunner {
    @Override
    public CheckResult run(Order order, CheckRef check, WorkerSettings settings) {
      return CheckResult.clean(check.name(), 1, "looked at nothing");
    }
  }

  /** Flags everything. */
  static final class Alarmist implements CheckRunner {
    @Override
    public CheckResult run(Order order, CheckRef check, WorkerSettings settings) {
      return CheckResult.flagged(check.name(), 1, Obedient.evidence());
    }
  }

  /** A harness that waits for a worker which never answers. */
  static final class Waiting {
    private Waiting() {}

    public static void main(String[] arguments) throws InterruptedException {
      new WorkersTest().run(Path.of(arguments[0]), Obedient.class, "spin");
    }
  }

  private record Spec(Class<? extends CheckRunner> runner, List<String> properties)
      implements WorkerSpec {
    @Override
    public String name() {
      return "lincheck";
    }

    @Override
    public List<String> jvmArguments(Settings settings, Path scratch) {
      List<String> arguments = new ArrayList<>(properties);
      arguments.addAll(List.of("-XX:+UseSerialGC", "-cp", settings.classPath()));
      return arguments;
    }

    @Override
    public Duration limit(Settings settings) {
      return Duration.ofSeconds(20);
    }

    @Override
    public List<Canary> canaries() {
      return Canaries.tallies();
    }

    @Override
    public CheckResult killed(Order order, CheckRef check, Duration limit, String output) {
      return CheckResult.inconclusive(check.name(), 0, "killed; dump: " + output);
    }
  }

  private List<CheckResult> run(Class<? extends CheckRunner> runner, String... checks)
      throws InterruptedException {
    return run(scratch, runner, checks);
  }

  private List<CheckResult> run(Path scratch, Class<? extends CheckRunner> runner, String... checks)
      throws InterruptedException {
    return run(scratch, new Spec(runner, List.of()), checks);
  }

  private List<CheckResult> run(Path scratch, Spec spec, String... checks)
      throws InterruptedException {
    List<CheckRef> refs = new ArrayList<>();
    for (String check : checks) {
      refs.add(new CheckRef(check, CheckRef.Kind.SCENARIO, "none", "none", ""));
    }
    Order order = new Order("none", "dev.example.Steady", "", refs, true);
    List<CheckResult> results = new ArrayList<>();
    Settings settings =
        Settings.of(Budget.QUICK, 0, System.getProperty("java.class.path"), scratch, 1);
    new Workers(spec).run(List.of(order), settings, (o, r) -> results.add(r));
    return results;
  }

  @Test
  void should_report_every_check_if_the_worker_behaves() throws Exception {
    assertThat(run(Obedient.class, "a", "b"))
        .extracting(CheckResult::name, CheckResult::verdict)
        .containsExactly(tuple("a", Verdict.CLEAN), tuple("b", Verdict.CLEAN));
  }

  @Test
  void should_be_inconclusive_and_go_on_if_a_subject_ends_the_jvm() throws Exception {
    List<CheckResult> results = run(Obedient.class, "exit", "halt", "after");
    assertThat(results)
        .extracting(CheckResult::verdict)
        .containsExactly(Verdict.INCONCLUSIVE, Verdict.INCONCLUSIVE, Verdict.CLEAN);
    assertThat(results.get(0).reason()).contains("ended with status 0");
  }

  @Test
  void should_kill_the_worker_and_go_on_if_a_check_outlives_its_limit() throws Exception {
    List<CheckResult> results = run(Obedient.class, "spin", "after");
    assertThat(results)
        .extracting(CheckResult::verdict)
        .containsExactly(Verdict.INCONCLUSIVE, Verdict.CLEAN);
    assertThat(results.get(0).reason()).contains("Full thread dump", "Thread.sleep");
  }

  @Test
  void should_be_inconclusive_if_the_engine_throws() throws Exception {
    CheckResult result = run(Obedient.class, "throw").get(0);
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.reason()).contains("engine broken");
  }

  @ParameterizedTest
  @ValueSource(strings = {".*Steady", ".*RacyTally"})
  void should_ask_another_worker_if_the_engine_fails_once(String stumbles) throws Exception {
    List<String> properties =
        List.of(
            "-D" + MARK_PROPERTY + "=" + scratch.resolve("mark"),
            "-D" + STUMBLES_PROPERTY + "=" + stumbles);
    assertThat(run(scratch, new Spec(Stumbling.class, properties), "a", "b"))
        .extracting(CheckResult::verdict)
        .containsExactly(Verdict.CLEAN, Verdict.CLEAN);
  }

  @Test
  void should_be_inconclusive_if_the_answer_is_about_another_check() throws Exception {
    assertThat(run(Obedient.class, "otherName").get(0).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void should_take_no_word_of_a_subject_for_the_workers() throws Exception {
    assertThat(run(Obedient.class, "forge").get(0).verdict()).isEqualTo(Verdict.FLAGGED);
  }

  @Test
  void should_void_every_verdict_if_the_racy_canary_passes() throws Exception {
    CheckResult result = run(Blind.class, "a").get(0);
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.reason()).startsWith("checker blind").contains("RacyTally");
  }

  @Test
  void should_void_every_verdict_if_the_steady_canary_is_flagged() throws Exception {
    CheckResult result = run(Alarmist.class, "a").get(0);
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.reason().toLowerCase(Locale.ROOT)).contains("steadytally must be clean");
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void should_leave_no_worker_behind_if_the_harness_dies() throws Exception {
    KilledHarness.leavesNothing(Waiting.class, scratch, 1);
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }
}
