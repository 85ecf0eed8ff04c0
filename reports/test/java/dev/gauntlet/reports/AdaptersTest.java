package dev.gauntlet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.engine.Budget;
import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.jcstress.JcstressDriver;
import dev.gauntlet.engine.lincheck.LincheckDriver;
import dev.gauntlet.engine.vmlens.VmlensDriver;
import dev.gauntlet.run.GauntletRun;
import dev.gauntlet.run.Plan;
import dev.gauntlet.run.Progress;
import dev.gauntlet.run.RunRequest;
import dev.gauntlet.subject.Catalogue;
import dev.gauntlet.subject.CatalogueScan;
import dev.gauntlet.subject.ForeignSubject;
import dev.gauntlet.subject.Pattern;
import dev.gauntlet.subject.SubjectRef;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.EngineResult;
import dev.gauntlet.verdict.SubjectResult;
import dev.gauntlet.verdict.Verdict;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.example.adapters.RacyCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Implementations that no check was written with in mind: right ones come out clean, so that no
 * check demands more than the contract, and a wrong one does not.
 */
class AdaptersTest {
  private static final String CLASSES = Path.of("target", "test-classes").toString();
  private static final String WRONG = RacyCounter.class.getSimpleName();

  @TempDir private static Path scratch;
  private static List<SubjectResult> results = List.of();

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

  @BeforeAll
  static void runAll() throws InterruptedException {
    Catalogue catalogue = CatalogueScan.scan();
    RunRequest request =
        new RunRequest(
            catalogue.patterns().stream().flatMap(AdaptersTest::adapters).toList(),
            EnumSet.allOf(Engine.class),
            Budget.QUICK,
            0,
            1,
            Runtime.getRuntime().availableProcessors(),
            CLASSES);
    results =
        new GauntletRun(
                catalogue,
                List.of(new LincheckDriver(), new JcstressDriver(), new VmlensDriver()),
                new Silent())
            .run(request, scratch)
            .subjects();
  }

  /** Found, not listed: whatever implements the contract among this module's own tests. */
  private static Stream<SubjectRef> adapters(Pattern pattern) {
    ForeignSubject.Finding none = ForeignSubject.find("none", pattern, CLASSES);
    return none instanceof ForeignSubject.Finding.Missing missing
        ? missing.candidates().stream().map(name -> adapter(name, pattern))
        : Stream.empty();
  }

  private static SubjectRef adapter(String className, Pattern pattern) {
    ForeignSubject.Finding finding = ForeignSubject.find(className, pattern, CLASSES);
    if (finding instanceof ForeignSubject.Finding.Fit fit) {
      return fit.subject();
    }
    throw new AssertionError(className + " does not fit " + pattern.id() + ": " + finding);
  }

  @TestFactory
  Stream<DynamicTest> should_find_no_fault_if_an_adapter_keeps_its_contract() {
    return results.stream()
        .filter(s -> !s.subject().equals(WRONG))
        .map(s -> DynamicTest.dynamicTest(s.path(), () -> assertThat(faults(s)).isEmpty()));
  }

  private static List<String> faults(SubjectResult subject) {
    return subject.engines().entrySet().stream()
        .flatMap(
            engine ->
                engine.getValue().checks().stream()
                    .filter(c -> c.verdict() == Verdict.FLAGGED || undecided(c))
                    .map(c -> engine.getKey() + " " + c.name() + ": " + c.reason()))
        .toList();
  }

  private static boolean undecided(CheckResult check) {
    return check.verdict() == Verdict.INCONCLUSIVE;
  }

  @Test
  void should_find_the_fault_if_an_adapter_breaks_its_contract() {
    assertThat(results)
        .filteredOn(s -> s.subject().equals(WRONG))
        .singleElement()
        .satisfies(
            s ->
                assertThat(s.engines().values())
                    .extracting(EngineResult::verdict)
                    .containsOnly(Verdict.FLAGGED));
  }

  @Test
  void should_look_at_fifteen_contracts_at_least() {
    assertThat(results.stream().map(SubjectResult::pattern).distinct()).hasSizeGreaterThan(14);
  }
}
