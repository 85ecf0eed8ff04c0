package dev.gauntlet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.grade.report.GradesFile;
import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.result.GradedItem;
import dev.gauntlet.grade.result.Status;
import dev.gauntlet.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What students might hand in, graded as a course would grade it. Whoever keeps the contract earns
 * all points; whoever has a bug that only a second thread shows is flagged.
 *
 * <p>Submissions lie in {@code test/submissions/PATTERN/right/NAME} and {@code wrong/NAME}. None of
 * them shares code with the variants that Gauntlet ships.
 */
class HonestSubmissionsTest {
  private static final Path SUBMISSIONS = Path.of("test", "submissions");
  private static final String RIGHT = "right";
  private static final String WRONG = "wrong";
  private static final int FEWEST_PATTERNS = 12;

  @TempDir private Path folder;

  @Test
  void should_hold_right_and_wrong_ones() throws IOException {
    List<Path> patterns = within(SUBMISSIONS);

    assertThat(patterns).hasSizeGreaterThanOrEqualTo(FEWEST_PATTERNS);
    for (Path pattern : patterns) {
      assertThat(within(pattern.resolve(RIGHT))).as("%s, right", pattern).isNotEmpty();
      assertThat(within(pattern.resolve(WRONG))).as("%s, wrong", pattern).isNotEmpty();
    }
  }

  @TestFactory
  Stream<DynamicTest> should_grade_each_as_it_deserves() throws IOException {
    return within(SUBMISSIONS).stream()
        .map(
            pattern ->
                DynamicTest.dynamicTest(
                    name(pattern), () -> assertThat(undeserved(pattern)).isEmpty()));
  }

  /** What the gradebook says that it should not, a line each. */
  private List<String> undeserved(Path pattern) throws IOException, InterruptedException {
    List<Path> right = within(pattern.resolve(RIGHT));
    List<Path> wrong = within(pattern.resolve(WRONG));
    List<Path> all = new ArrayList<>(right);
    all.addAll(wrong);
    List<Graded> graded = grade(name(pattern), all);

    assertThat(graded).extracting(Graded::id).containsExactlyInAnyOrderElementsOf(names(all));
    List<String> undeserved = new ArrayList<>();
    for (Graded each : graded) {
      boolean correct = names(right).contains(each.id());
      String where = "%s/%s/%s: ".formatted(name(pattern), correct ? RIGHT : WRONG, each.id());
      (correct ? againstRight(each) : againstWrong(each)).forEach(w -> undeserved.add(where + w));
    }
    return undeserved;
  }

  private static List<String> againstRight(Graded graded) {
    if (graded.status() != Status.GRADED) {
      return List.of(ending(graded));
    }
    List<String> lost = checks(graded, i -> i.points() < i.maxPoints());
    lost.addAll(checks(graded, i -> i.verdict() == Verdict.FLAGGED && i.maxPoints() == 0));
    return lost;
  }

  private static List<String> againstWrong(Graded graded) {
    if (graded.status() != Status.GRADED) {
      return List.of(ending(graded));
    }
    List<String> failed = checks(graded, i -> isSequential(i) && i.verdict() != Verdict.CLEAN);
    if (checks(graded, i -> !isSequential(i) && i.verdict() == Verdict.FLAGGED).isEmpty()) {
      failed.add("no engine has flagged it");
      failed.addAll(checks(graded, i -> i.verdict() == Verdict.INCONCLUSIVE));
    }
    return failed;
  }

  private static boolean isSequential(GradedItem item) {
    return item.kind().equals(GradedItem.SEQUENTIAL);
  }

  private static List<String> checks(Graded graded, Predicate<GradedItem> which) {
    return graded.items().stream()
        .filter(which)
        .map(i -> "%s %s is %s: %s".formatted(i.kind(), i.name(), i.verdict().id(), i.message()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String ending(Graded graded) {
    return "%s: %s %s".formatted(graded.status().id(), graded.message(), graded.details());
  }

  private List<Graded> grade(String pattern, List<Path> submissions)
      throws IOException, InterruptedException {
    Path out = folder.resolve(pattern);
    List<String> command =
        new ArrayList<>(
            List.of(
                "grade",
                "--pattern",
                pattern,
                "--budget",
                "quick",
                "--format",
                "json",
                "--out",
                out.toString()));
    submissions.forEach(s -> command.add(s.toAbsolutePath().toString()));
    String printed = Cli.run(folder, command);
    assertThat(out.resolve(GradesFile.NAME)).as(printed).exists();
    return GradesFile.read(out).submissions();
  }

  private static List<Path> within(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  private static List<String> names(List<Path> paths) {
    return paths.stream().map(HonestSubmissionsTest::name).toList();
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
