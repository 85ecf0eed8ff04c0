package dev.gauntlet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.report.ResultsFile;
import dev.gauntlet.subject.CatalogueScan;
import dev.gauntlet.subject.DefectNote;
import dev.gauntlet.subject.Pattern;
import dev.gauntlet.subject.SubjectRef;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.Step;
import dev.gauntlet.verdict.SubjectResult;
import dev.gauntlet.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The results of the run that the build has just made. */
class EvidenceTest {
  private static final int MOST_STEPS = 25;

  private final Results results = read();
  private final Map<String, DefectNote> notes =
      CatalogueScan.scan()
          .variants()
          .filter(v -> v.note() != null)
          .collect(Collectors.toMap(SubjectRef::path, SubjectRef::note));

  private static Results read() {
    try {
      return ResultsFile.read(Path.of("target", "gauntlet"));
    } catch (IOException e) {
      throw new IllegalStateException("the build runs the engines before these tests", e);
    }
  }

  @Test
  void should_deviate_nowhere() {
    assertThat(results.summary().asExpected()).isEqualTo(results.subjects().size());
  }

  @Test
  void should_apply_nearly_everywhere() {
    long cells = results.subjects().stream().mapToLong(s -> s.engines().size()).sum();
    long notApplicable =
        results.subjects().stream()
            .flatMap(s -> s.engines().values().stream())
            .filter(e -> e.verdict() == Verdict.NOT_APPLICABLE)
            .count();
    assertThat(notApplicable * 10).isLessThan(cells);
  }

  @TestFactory
  Stream<DynamicTest> should_have_a_buggy_variant_for_every_engine_of_every_pattern() {
    Map<String, Pattern> patterns =
        CatalogueScan.scan().patterns().stream()
            .collect(Collectors.toMap(Pattern::id, Function.identity()));
    return patterns.values().stream()
        .flatMap(p -> Stream.of(Engine.values()).map(e -> reaches(p, e)));
  }

  private static DynamicTest reaches(Pattern pattern, Engine engine) {
    return DynamicTest.dynamicTest(
        pattern.id() + " " + engine.id(),
        () ->
            assertThat(
                    pattern.notApplicable().containsKey(engine)
                        || pattern.variants().stream()
                            .anyMatch(
                                v -> v.note() != null && v.note().flaggedBy().contains(engine)))
                .as("a variant that %s must flag, or a reason", engine.id())
                .isTrue());
  }

  /** Where several engines flag it, one shows the whole; another may stop at what went wrong. */
  @TestFactory
  Stream<DynamicTest> should_show_each_defect_in_few_steps_that_name_its_member() {
    return results.subjects().stream()
        .filter(s -> s.kind().equals("buggy"))
        .filter(s -> s.expected().stream().anyMatch(EvidenceTest::showsSchedules))
        .map(s -> DynamicTest.dynamicTest(s.path(), () -> assertThat(s).matches(this::isShown)));
  }

  /** An outcome test shows what came out, not the schedule that led to it. */
  private static boolean showsSchedules(String engine) {
    return !engine.equals(Engine.JCSTRESS.id());
  }

  private boolean isShown(SubjectResult subject) {
    String member = notes.get(subject.path()).member();
    return subject.engines().entrySet().stream()
        .filter(e -> subject.expected().contains(e.getKey()) && showsSchedules(e.getKey()))
        .flatMap(e -> e.getValue().checks().stream())
        .map(CheckResult::evidence)
        .filter(Objects::nonNull)
        .anyMatch(e -> e.steps().size() <= MOST_STEPS && words(e).contains(member));
  }

  private static String words(Evidence evidence) {
    return evidence.message()
        + evidence.steps().stream().map(Step::text).collect(Collectors.joining("\n", "\n", ""));
  }
}
