package dev.gauntlet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.bench.Bench.Section;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

class BenchTest {
  @TempDir private Path folder;

  @Test
  void should_measure_each_variant_of_a_pattern_by_one_and_by_two_threads() throws Exception {
    List<Section> sections = Bench.run(Set.of("counter"), BenchTest::forAMoment);

    assertThat(sections).singleElement().extracting(Section::file).isEqualTo("variants.svg");
    assertThat(sections.get(0).scores())
        .extracting(score -> score.group() + "/" + score.name() + " " + score.threads())
        .containsExactly(
            "counter/AtomicCounter 1",
            "counter/AtomicCounter 2",
            "counter/AtomicInteger 1",
            "counter/AtomicInteger 2",
            "counter/LockCounter 1",
            "counter/LockCounter 2",
            "counter/SynchronizedCounter 1",
            "counter/SynchronizedCounter 2");
    assertThat(sections.get(0).scores()).allMatch(score -> score.perSecond() > 0);
  }

  @Test
  void should_measure_each_approach_for_both_kinds_of_work() throws Exception {
    List<Section> sections = Bench.run(Set.of("approaches"), BenchTest::forAMoment);

    assertThat(sections).singleElement().extracting(Section::file).isEqualTo("approaches.svg");
    assertThat(sections.get(0).scores())
        .hasSize(2 * Approach.available().length)
        .extracting(Score::group)
        .contains("cpu bound", "io bound");
  }

  @Test
  void should_write_a_table_and_a_chart() throws Exception {
    List<Score> scores =
        List.of(
            new Score("counter", "AtomicCounter", 1, 2_000_000.4, 1_000),
            new Score("counter", "<script>&", 2, 1_000_000, Double.NaN));

    Bench.write(List.of(new Section("Variants", "variants.svg", scores)), folder);

    assertThat(folder.resolve("results.md"))
        .content()
        .contains("| counter | AtomicCounter | 1 | 2,000,000 | 1,000 |\n")
        .contains("|  | <script>& | 2 | 1,000,000 |  |\n")
        .contains("![Variants](variants.svg)");
    String chart = Files.readString(folder.resolve("variants.svg"));
    assertThat(chart).contains("&lt;script&gt;&amp;, 2 threads", "width=\"420.0\"", "2,000,000");
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(folder.resolve("variants.svg").toFile());
    assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(3);
  }

  private static ChainedOptionsBuilder forAMoment(ChainedOptionsBuilder options) {
    return options
        .forks(0)
        .warmupIterations(0)
        .measurementIterations(1)
        .measurementTime(TimeValue.milliseconds(10))
        .verbosity(VerboseMode.SILENT);
  }
}
