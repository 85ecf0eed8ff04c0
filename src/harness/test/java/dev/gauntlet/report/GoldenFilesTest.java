package dev.gauntlet.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.gauntlet.report.compare.Comparison;
import dev.gauntlet.report.compare.ComparisonText;
import dev.gauntlet.report.explain.JsonExplanation;
import dev.gauntlet.report.explain.MarkdownExplanation;
import dev.gauntlet.report.explain.MermaidDiagram;
import dev.gauntlet.report.github.Annotations;
import dev.gauntlet.report.golden.Golden;
import dev.gauntlet.report.golden.WorkflowCommands;
import dev.gauntlet.report.junit.JunitFiles;
import dev.gauntlet.report.sarif.SarifFile;
import dev.gauntlet.verdict.Flag;
import dev.gauntlet.verdict.Outcome;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.SubjectResult;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** Every format is the same to the letter in every locale, and says nothing that it should not. */
class GoldenFilesTest {
  private final Locale before = Locale.getDefault();

  @TempDir private Path folder;

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  static Stream<Locale> locales() {
    return Stream.of(Locale.ROOT, Locale.US, Locale.GERMANY);
  }

  @ParameterizedTest
  @MethodSource("locales")
  void should_write_the_same_in_every_locale(Locale locale) throws Exception {
    Locale.setDefault(locale);
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, String> file : rendered().entrySet()) {
      try {
        Golden.assertSame(file.getKey(), file.getValue());
      } catch (AssertionError e) {
        wrong.add(e.getMessage());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void should_write_all_files_of_a_run() throws Exception {
    Reports.write(Golden.results(), folder);
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(f -> folder.relativize(f).toString()))
          .contains(
              "results.json",
              "results.sarif",
              "summary.md",
              "junit/TEST-counter.xml",
              "junit/TEST-bounded-buffer.xml");
    }
    assertThat(ResultsFile.read(folder)).isEqualTo(Golden.results());
  }

  @Test
  void should_write_json_and_xml_that_can_be_read() throws Exception {
    for (Map.Entry<String, String> file : rendered().entrySet()) {
      if (file.getKey().endsWith(".json") || file.getKey().endsWith(".sarif")) {
        assertThat(JsonParser.parseString(file.getValue()).isJsonNull()).isFalse();
      }
      if (file.getKey().endsWith(".xml")) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        var suite =
            factory
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(file.getValue())))
                .getDocumentElement();
        assertThat(suite.getElementsByTagName("testcase").getLength())
            .isEqualTo(Integer.parseInt(suite.getAttribute("tests")));
      }
    }
  }

  @Test
  void should_write_markdown_that_nothing_in_it_can_break() throws Exception {
    for (Map.Entry<String, String> file : rendered().entrySet()) {
      if (file.getKey().endsWith(".md")) {
        assertThat(markup(file.getValue()))
            .as(file.getKey())
            .allMatch(m -> m.matches("<details><summary>All \\d+ subjects</summary>|</details>"));
        assertThat(file.getValue().lines().filter(line -> line.startsWith("| ")))
            .as(file.getKey())
            .allMatch(line -> line.endsWith("|"));
      }
    }
  }

  @Test
  void should_see_markup_in_markdown_if_there_is_some() {
    assertThat(markup("a <b>\n\n[x](y)\n\n<script>")).hasSize(3);
  }

  @Test
  void should_print_nothing_that_a_runner_takes_for_a_command() throws Exception {
    for (Map.Entry<String, String> file : rendered().entrySet()) {
      if (isPrinted(file.getKey())) {
        assertThat(WorkflowCommands.in(file.getValue())).as(file.getKey()).isEmpty();
      }
    }
  }

  @Test
  void should_print_nothing_invisible() throws Exception {
    for (Map.Entry<String, String> file : rendered().entrySet()) {
      if (isPrinted(file.getKey()) && !file.getKey().endsWith(".json")) {
        assertThat(file.getValue().replace("\n", "").codePoints())
            .as(file.getKey())
            .noneMatch(c -> Character.getType(c) == Character.FORMAT || Character.isISOControl(c));
      }
    }
  }

  @Test
  void should_recognise_a_command_if_there_is_one() {
    assertThat(WorkflowCommands.in("a\n  ::error::b\nc ##[group]\nd ::e")).hasSize(2);
  }

  private static boolean isPrinted(String file) {
    return file.endsWith(".md")
        || file.endsWith(".txt")
        || file.startsWith("explain/")
        || file.startsWith("compare");
  }

  private Map<String, String> rendered() throws IOException {
    Results results = Golden.results();
    List<Flag> flags = results.subjects().stream().flatMap(Flag::of).toList();
    Lanes lanes = new Lanes(120);
    Map<String, String> files = new TreeMap<>();
    ResultsFile.write(results, folder);
    files.put(ResultsFile.NAME, Files.readString(folder.resolve(ResultsFile.NAME)));
    files.put(SarifFile.NAME, SarifFile.render(results));
    files.put(SummaryFile.NAME, SummaryFile.render(results));
    files.put("matrix.txt", new Matrix(results).render());
    files.put("annotations", String.join("\n", Annotations.of(results)) + "\n");
    files.put(
        "explain/flags.txt",
        flags.stream()
            .map(f -> lanes.render(f.subject().path(), f.engine(), f.check()))
            .collect(Collectors.joining("\n")));
    files.put("explain/flags.md", join(flags.stream().map(MarkdownExplanation::of)));
    files.put("explain/flags.mmd", join(flags.stream().map(MermaidDiagram::of)));
    files.put("explain/flags.json", JsonExplanation.of(flags) + "\n");
    Comparison comparison = Comparison.of(results, later(results));
    files.put("compare.txt", new ComparisonText(comparison).plain());
    files.put("compare.md", new ComparisonText(comparison).markdown());
    files.put("compare.json", comparison.json() + "\n");
    new JunitFiles(results, f -> lanes.render(f.subject().path(), f.engine(), f.check()))
        .render()
        .forEach((name, text) -> files.put("junit/" + name, text));
    return files;
  }

  private static String join(Stream<String> parts) {
    return parts.collect(Collectors.joining("\n"));
  }

  /** A run in which the last subjects are the first, and each fared as another did. */
  private static Results later(Results results) {
    List<SubjectResult> subjects = new ArrayList<>();
    List<SubjectResult> all = results.subjects();
    for (int i = 1; i < all.size(); i++) {
      SubjectResult subject = all.get(i);
      SubjectResult other = all.get(all.size() - i);
      Outcome outcome = subject.kind().equals("correct") ? other.outcome() : subject.outcome();
      subjects.add(
          subject.judged(subject.expected(), outcome, new LinkedHashMap<>(other.engines())));
    }
    return new Results(
        Results.SCHEMA,
        "default",
        results.seed(),
        "25.0.3",
        results.cores(),
        results.millis(),
        results.engines(),
        Results.Summary.of(subjects),
        subjects,
        results.sources());
  }

  /** Raw HTML, links and images, as a reader of Markdown finds them. */
  private static List<String> markup(String markdown) {
    Node document =
        Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(markdown);
    List<String> found = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlInline html) {
            found.add(html.getLiteral());
          }

          @Override
          public void visit(HtmlBlock html) {
            found.add(html.getLiteral());
          }

          @Override
          public void visit(Link link) {
            found.add("link to " + link.getDestination());
          }

          @Override
          public void visit(Image image) {
            found.add("image " + image.getDestination());
          }
        });
    return found;
  }
}
