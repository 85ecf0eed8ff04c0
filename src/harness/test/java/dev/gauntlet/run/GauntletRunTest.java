package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.check.MakerCode;
import dev.gauntlet.engine.Budget;
import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.EngineDriver;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.Settings;
import dev.gauntlet.subject.Catalogue;
import dev.gauntlet.subject.CheckEntry;
import dev.gauntlet.subject.DefectNote;
import dev.gauntlet.subject.Pattern;
import dev.gauntlet.subject.SubjectRef;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Outcome;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.SubjectResult;
import dev.gauntlet.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run makes of engines that tell the truth, that lie, and that fail. */
class GauntletRunTest {
  private static final SubjectRef RIGHT = subject("Right", SubjectRef.Kind.CORRECT);
  private static final SubjectRef WRONG = subject("Wrong", SubjectRef.Kind.BUGGY);
  private static final SubjectRef VIRTUAL =
      new SubjectRef(
          "p", "a.Right", SubjectRef.Kind.CORRECT, null, null, SubjectRef.Threads.VIRTUAL);

  @TempDir private Path scratch;

  /** An engine that answers as it is told. */
  private record Scripted(Engine engine, Script script) implements EngineDriver {
    @Override
    public String version() {
      return "1";
    }

    @Override
    public void run(List<Order> orders, Settings settings, Listener listener) {
      for (Order order : orders) {
        for (CheckRef check : order.checks()) {
          script.answer(order, check, listener);
        }
      }
    }
  }

  /** An engine that follows no virtual threads, and is right about every other subject. */
  private static final class Blind implements EngineDriver {
    @Override
    public Engine engine() {
      return Engine.LINCHECK;
    }

    @Override
    public String version() {
      return "1";
    }

    @Override
    public Optional<String> withoutVirtualThreads() {
      return Optional.of("follows none");
    }

    @Override
    public void run(List<Order> orders, Settings settings, Listener listener) {
      for (Order order : orders) {
        listener.checked(order, truth(order, order.checks().get(0)));
      }
    }
  }

  @FunctionalInterface
  private interface Script {
    void answer(Order order, CheckRef check, EngineDriver.Listener listener);
  }

  private static final class Silent implements Progress {
    @Override
    public void begins(Plan plan) {}

    @Override
    public void checking(Engine engine, Order order, CheckRef check) {}

    @Override
    public void checked(Engine engine, Order order, CheckResult result) {}

    @Override
    public void cellDone(Engine engine, Order order) {}
  }

  @Test
  void should_be_as_expected_if_the_engine_tells_right_from_wrong() throws Exception {
    Results results = run(1, (o, c, l) -> l.checked(o, truth(o, c)));
    assertThat(results.summary()).isEqualTo(new Results.Summary(1, 1, 1, 2, 0, 0, 0));
  }

  @Test
  void should_list_a_buggy_variant_labelled_correct_as_a_false_alarm() throws Exception {
    Results results = run(1, (o, c, l) -> l.checked(o, flag(c)));
    assertThat(results.with(Outcome.FALSE_ALARM))
        .extracting(SubjectResult::subject)
        .containsExactly("Right");
  }

  @Test
  void should_list_a_correct_variant_labelled_buggy_as_missed() throws Exception {
    Results results = run(1, (o, c, l) -> l.checked(o, CheckResult.clean(c.name(), 0, "all")));
    assertThat(results.with(Outcome.MISSED))
        .extracting(SubjectResult::subject)
        .containsExactly("Wrong");
  }

  @Test
  void should_be_inconclusive_if_the_engine_says_nothing() throws Exception {
    Results results = run(1, (o, c, l) -> {});
    assertThat(results.summary().inconclusive()).isEqualTo(2);
  }

  @Test
  void should_be_inconclusive_if_the_driver_crashes() throws Exception {
    Results results =
        run(
            1,
            (o, c, l) -> {
              throw new IllegalStateException("driver broken");
            });
    assertThat(results.summary().inconclusive()).isEqualTo(2);
    assertThat(results.subjects().get(0).engines().get("lincheck").checks().get(0).reason())
        .contains("driver broken");
  }

  @Test
  void should_count_verdicts_and_forgive_no_miss_if_repeated() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Results results =
        run(
            3,
            (o, c, l) ->
                l.checked(
                    o,
                    o.simpleName().equals("Wrong") && asked.incrementAndGet() == 2
                        ? CheckResult.clean(c.name(), 0, "all")
                        : truth(o, c)));
    SubjectResult wrong = results.subjects().get(1);
    assertThat(wrong.outcome()).isEqualTo(Outcome.MISSED);
    assertThat(wrong.engines().get("lincheck").repeats())
        .isEqualTo(Map.of("clean", 1, "flagged", 2));
  }

  @Test
  void should_say_how_to_run_a_check_again() throws Exception {
    Results results = run(1, (o, c, l) -> l.checked(o, truth(o, c)));
    assertThat(results.subjects().get(1).engines().get("lincheck").checks().get(0).reproduce())
        .isEqualTo("./gauntlet run p/Wrong --engine lincheck --budget quick --seed 7");
  }

  @Test
  void should_make_a_subject_with_virtual_threads_if_the_engine_follows_them() throws Exception {
    List<Order> asked = new ArrayList<>();
    EngineDriver driver =
        new Scripted(
            Engine.LINCHECK,
            (o, c, l) -> {
              asked.add(o);
              l.checked(o, truth(o, c));
            });
    Results results = run(List.of(VIRTUAL), 1, driver);

    assertThat(asked).extracting(Order::madeBy).containsExactly(MakerCode.VIRTUAL_THREADS);
    assertThat(results.subjects().get(0).subject()).isEqualTo("Right-virtual");
    assertThat(results.subjects().get(0).className()).isEqualTo("a.Right");
    assertThat(results.summary().asExpected()).isEqualTo(1);
  }

  @Test
  void should_say_why_an_engine_is_not_given_a_subject_on_virtual_threads() throws Exception {
    Results results = run(List.of(RIGHT, VIRTUAL), 1, new Blind());

    assertThat(results.subjects().get(0).engines().get("lincheck").verdict())
        .isEqualTo(Verdict.CLEAN);
    CheckResult said = results.subjects().get(1).engines().get("lincheck").checks().get(0);
    assertThat(said.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(said.reason()).isEqualTo("follows none");
  }

  private Results run(int repeat, Script script) throws InterruptedException {
    return run(List.of(RIGHT, WRONG), repeat, new Scripted(Engine.LINCHECK, script));
  }

  private Results run(List<SubjectRef> subjects, int repeat, EngineDriver driver)
      throws InterruptedException {
    CheckRef check = new CheckRef("check", CheckRef.Kind.MODEL, "a.Model", "", "");
    Pattern pattern =
        new Pattern(
            "p",
            "a.Contract",
            "",
            "",
            List.of(RIGHT, WRONG),
            List.of(new CheckEntry(check, Set.of(Engine.LINCHECK), Map.of())),
            Map.of());
    return new GauntletRun(new Catalogue(List.of(pattern)), List.of(driver), new Silent())
        .run(
            new RunRequest(subjects, EnumSet.of(Engine.LINCHECK), Budget.QUICK, 7, repeat, 1, ""),
            scratch);
  }

  private static CheckResult truth(Order order, CheckRef check) {
    return order.simpleName().equals("Wrong")
        ? flag(check)
        : CheckResult.clean(check.name(), 0, "all");
  }

  private static CheckResult flag(CheckRef check) {
    return CheckResult.flagged(check.name(), 0, Evidence.ofOutcomes("it broke", List.of()));
  }

  private static SubjectRef subject(String name, SubjectRef.Kind kind) {
    DefectNote note =
        kind == SubjectRef.Kind.BUGGY
            ? new DefectNote(Defect.ATOMICITY, "CWE-366", "", "", "", "", Set.of(Engine.LINCHECK))
            : null;
    return new SubjectRef("p", "a." + name, kind, note);
  }
}
