package dev.gauntlet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and writes what they measured. */
public final class Bench {
  private static final String APPROACHES = "approaches";

  private Bench() {}

  /**
   * Runs all benchmarks, or those that are named, and writes {@code results.md} and a chart for
   * each table into a folder.
   *
   * @param arguments the folder, and then patterns or {@code approaches}
   */
  public static void main(String[] arguments) throws IOException, RunnerException {
    List<String> names = Stream.of(arguments).skip(1).toList();
    for (String name : names) {
      if (!name.equals(APPROACHES)) {
        Workloads.of(name);
      }
    }
    write(run(Set.copyOf(names), options -> options), Path.of(arguments[0]));
  }

  /** Scores under a title. */
  record Section(String title, String file, List<Score> scores) {}

  /**
   * Runs the benchmarks of these names; all if there are none.
   *
   * @param change the last word on how JMH runs each
   */
  static List<Section> run(
      Set<String> names, Function<ChainedOptionsBuilder, ChainedOptionsBuilder> change)
      throws RunnerException {
    List<Section> sections = new ArrayList<>();
    if (names.isEmpty() || names.contains(APPROACHES)) {
      sections.add(new Section("Approaches", "approaches.svg", approaches(change)));
    }
    String[] contenders =
        Contender.all().stream()
            .filter(contender -> names.isEmpty() || names.contains(contender.pattern()))
            .map(Contender::toString)
            .toArray(String[]::new);
    if (contenders.length > 0) {
      List<Score> scores = new ArrayList<>();
      for (int threads = 1; threads <= 2; threads++) {
        scores.addAll(contenders(contenders, threads, change));
      }
      scores.sort(
          Comparator.comparing(Score::group)
              .thenComparing(Score::name)
              .thenComparing(Score::threads));
      sections.add(new Section("Variants beside the platform", "variants.svg", scores));
    }
    return sections;
  }

  /** Writes the tables into one file, and the charts beside it. */
  static void write(List<Section> sections, Path folder) throws IOException {
    Files.createDirectories(folder);
    StringBuilder results = new StringBuilder();
    results.append(
        "# Measured on Java %s, %d processors\n\n"
            .formatted(
                System.getProperty("java.version"), Runtime.getRuntime().availableProcessors()));
    results.append("More is better. ± is the half width of a 99.9 % confidence interval.\n\n");
    for (Section section : sections) {
      results.append(Table.of(section.title(), section.scores()));
      results.append("![%s](%s)\n\n".formatted(section.title(), section.file()));
      Files.writeString(
          folder.resolve(section.file()), Chart.of(section.title(), section.scores()));
    }
    Files.writeString(folder.resolve("results.md"), results);
  }

  private static List<Score> approaches(
      Function<ChainedOptionsBuilder, ChainedOptionsBuilder> change) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(ApproachBenchmark.class.getName())
            .param("approach", Approach.available());
    return scores(change.apply(options), Score::ofApproach);
  }

  private static List<Score> contenders(
      String[] contenders,
      int threads,
      Function<ChainedOptionsBuilder, ChainedOptionsBuilder> change)
      throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(ContenderBenchmark.class.getName())
            .param("contender", contenders)
            .threads(threads);
    return scores(change.apply(options), Score::ofContender);
  }

  private static List<Score> scores(
      ChainedOptionsBuilder options, Function<RunResult, Score> reading) throws RunnerException {
    return new Runner(options.build()).run().stream().map(reading).toList();
  }
}
