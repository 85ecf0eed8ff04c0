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
import dev.gauntlet.verdict.Verdict;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
  @TempDir Path scratch;

  private static Order order(Class<?> subject, int checks) {
    List<CheckRef> refs =
        IntStream.range(0, checks)
            .mapToObj(
                i ->
                    new CheckRef(
                        "increments " + i,
                        CheckRef.Kind.OUTCOME_TEST,
                        CanaryOutcomes.class.getName(),
                        "",
                        "promise"))
            .toList();
    return new Order("test", subject.getName(), "", refs, true);
  }

  /** The class path with jars in the places of folders. */
  private String jars() throws IOException {
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      jars.add(Files.isDirectory(path) ? jar(path, jars.size()).toString() : entry);
    }
    return String.join(File.pathSeparator, jars);
  }

  private Path jar(Path folder, int number) throws IOException {
    Path jar = scratch.resolve("classes" + number + ".jar");
    try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        output.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, output);
      }
    }
    return jar;
  }

  private boolean hasArchive() {
    try (Stream<Path> files = Files.walk(scratch)) {
      return files.anyMatch(file -> file.getFileName().toString().endsWith(".jsa"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<CheckResult> run(String classPath, List<Order> orders) throws InterruptedException {
    List<CheckResult> results = new ArrayList<>();
    Settings settings = Settings.of(Budget.QUICK, 0, classPath, scratch, 1);
    new JcstressDriver().run(orders, settings, (order, result) -> results.add(result));
    return results;
  }

  @Test
  void should_tell_right_from_wrong_by_classes_of_an_archive() throws Exception {
    List<CheckResult> results =
        run(jars(), List.of(order(RacyTally.class, 1), order(SteadyTally.class, 11)));

    assertThat(hasArchive()).isTrue();
    assertThat(results).hasSize(12);
    assertThat(results)
        .filteredOn(result -> result.verdict() == Verdict.FLAGGED)
        .as("%s", results)
        .hasSize(1);
    assertThat(results).noneMatch(result -> result.verdict() == Verdict.INCONCLUSIVE);
  }

  @Test
  void should_make_no_archive_if_the_engine_lies_in_a_folder() {
    assertThat(rehearsal(System.getProperty("java.class.path"), 100).isWorthwhile()).isFalse();
  }

  @Test
  void should_make_no_archive_for_a_few_jvms() throws IOException {
    assertThat(rehearsal(jars(), 2).isWorthwhile()).isFalse();
  }

  private Rehearsal rehearsal(String classPath, int checks) {
    List<Order> orders = List.of(order(SteadyTally.class, checks));
    return new Rehearsal(new Batch(Budget.QUICK, classPath, List.of(), orders), scratch);
  }
}
