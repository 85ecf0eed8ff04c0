package dev.gauntlet.grade.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.gauntlet.grade.result.Gradebook;
import dev.gauntlet.grade.result.Visibility;
import dev.gauntlet.grade.view.Slug;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every format against a file that seals it. With {@code -Dgolden.regenerate=true} the files are
 * written anew, and the test fails so that nobody takes that for a pass.
 */
class GradeReportsTest {
  private static final Path GOLDEN = Path.of("test", "resources", "grade", "golden");

  private final Locale before = Locale.getDefault();

  @TempDir private Path folder;

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "en-US", "de-DE"})
  void should_write_what_is_sealed_in_any_locale(String locale) throws IOException {
    Locale.setDefault(Locale.forLanguageTag(locale));

    write(Visibility.INTERLEAVING);

    if (Boolean.getBoolean("golden.regenerate")) {
      for (String file : files(folder)) {
        Path golden = GOLDEN.resolve(file);
        Files.createDirectories(golden.getParent());
        Files.copy(folder.resolve(file), golden, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
      fail("the golden files are written anew; look at them, then run without golden.regenerate");
    }
    assertThat(files(folder)).isEqualTo(files(GOLDEN)).hasSize(29);
    for (String file : files(folder)) {
      assertThat(Files.readString(folder.resolve(file)))
          .as(file)
          .isEqualTo(Files.readString(GOLDEN.resolve(file)));
    }
  }

  @Test
  void should_read_back_what_it_wrote() throws IOException {
    write(Visibility.HINT);

    assertThat(GradesFile.read(folder)).isEqualTo(Books.of(Visibility.HINT));
  }

  @Test
  void should_leave_no_formula_in_any_cell() throws IOException {
    write(Visibility.INTERLEAVING);

    for (String file : List.of("canvas.csv", "moodle.csv")) {
      List<CsvRecord> rows = rows(file);
      assertThat(rows).hasSizeGreaterThan(4);
      for (CsvRecord row : rows) {
        assertThat(row.getFields()).as(file).noneMatch(c -> c.matches("(?s)[=+\\-@\t\r＝＋－＠].*"));
      }
    }
    assertThat(rows("canvas.csv").get(3).getField(0)).startsWith("'=cmd");
  }

  @Test
  void should_give_a_gradebook_what_it_asks_for() throws IOException {
    write(Visibility.HINT);

    assertThat(rows("canvas.csv").get(0).getFields())
        .containsExactly(
            "Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Bounded buffer, week 3");
    assertThat(rows("canvas.csv").get(1).getField(0)).contains("Points Possible");
    assertThat(rows("canvas.csv").get(2).getFields())
        .containsExactly("Ängström, Anna", "17", "s0017", "anna", "Group 1", "2.5");
    assertThat(rows("moodle.csv"))
        .as("the one that Gauntlet failed at keeps its grade")
        .hasSize(5)
        .noneMatch(r -> r.getField(1).startsWith("carl"))
        .allMatch(r -> r.getFieldCount() == 5 && !r.getField(3).isEmpty());
  }

  @Test
  void should_let_nothing_of_a_submission_become_part_of_a_page() throws IOException {
    write(Visibility.INTERLEAVING);

    List<String> pages = files(folder).stream().filter(f -> f.endsWith(".html")).toList();
    assertThat(pages).hasSize(6);
    for (String file : pages) {
      Document page = Jsoup.parse(folder.resolve(file), "UTF-8");
      boolean batch = file.equals("index.html");
      assertThat(page.select("script")).as(file).hasSize(batch ? 1 : 0);
      assertThat(page.select("img, iframe, object, link, base, form")).isEmpty();
      assertThat(page.select("[onclick], [onerror], [onload], [style]")).isEmpty();
      assertThat(page.text()).as("turned writing").doesNotContain("\u202E");
      assertThat(requireNonNull(page.selectFirst("meta[http-equiv]")).attr("content"))
          .startsWith("default-src 'none'")
          .doesNotContain("unsafe");
    }
    String text = Jsoup.parse(folder.resolve(page(Books.HOSTILE)), "UTF-8").text();
    assertThat(text).contains("<script>alert(1)</script>").contains("characters)");
  }

  @Test
  void should_show_in_a_students_page_nothing_of_the_others() throws IOException {
    write(Visibility.INTERLEAVING);

    for (String file :
        files(folder).stream().filter(f -> f.contains("anna") || f.contains("dora")).toList()) {
      String other = file.contains("anna") ? "dora" : "anna";
      assertThat(Files.readString(folder.resolve(file)))
          .as(file)
          .doesNotContainIgnoringCase(other)
          .doesNotContain("berta")
          .doesNotContain("index.html");
    }
  }

  @Test
  void should_hide_from_students_what_the_assignment_hides() throws IOException {
    for (Visibility visibility : Visibility.values()) {
      write(visibility);

      for (String file : files(folder).stream().filter(f -> f.contains("anna")).toList()) {
        String text = readable(file);
        boolean classroom = file.startsWith("github");
        assertThat(text.contains("item 1 was lost"))
            .as("message in %s, %s", file, visibility)
            .isEqualTo(visibility != Visibility.VERDICT);
        assertThat(text.contains("right after AnnasBuffer.java"))
            .as("hint in %s, %s", file, visibility)
            .isEqualTo(visibility != Visibility.VERDICT);
        assertThat(text.contains("size = 1"))
            .as("evidence in %s, %s", file, visibility)
            .isEqualTo(visibility == Visibility.INTERLEAVING && !classroom);
      }
    }
  }

  @Test
  void should_say_in_each_what_was_asked_and_in_what_isolation() throws IOException {
    write(Visibility.VERDICT);

    for (String file :
        List.of(
            "moodle.csv",
            "index.html",
            page("anna"),
            "gradescope/anna.json",
            "github/anna.json",
            "markdown/anna.md")) {
      assertThat(readable(file)).as(file).contains("bubblewrap");
      assertThat(readable(file).toLowerCase(Locale.ROOT))
          .as(file)
          .contains("asked")
          .contains("not");
    }
  }

  @Test
  void should_hide_no_test_from_gradescope_and_agree_with_the_score() throws IOException {
    write(Visibility.VERDICT);

    JsonObject results = json("gradescope/anna.json").getAsJsonObject();
    double sum = 0;
    for (JsonElement test : results.getAsJsonArray("tests")) {
      assertThat(test.getAsJsonObject().has("visibility")).isFalse();
      if (test.getAsJsonObject().has("score")) {
        sum += test.getAsJsonObject().get("score").getAsDouble();
      }
    }
    assertThat(results.get("score").getAsDouble()).isEqualTo(sum).isEqualTo(2.5);
    assertThat(Files.exists(folder.resolve("gradescope/results.json"))).isFalse();
  }

  @Test
  void should_write_the_file_that_gradescope_reads_if_there_is_one_submission() throws IOException {
    GradeReports.write(
        Books.of(Visibility.HINT, List.of(Books.wrong())), EnumSet.of(Format.GRADESCOPE), folder);

    assertThat(json("gradescope/results.json")).isEqualTo(json("gradescope/anna.json"));
  }

  @Test
  void should_make_both_arithmetics_of_github_classroom_agree() throws IOException {
    write(Visibility.INTERLEAVING);

    for (String line : Files.readAllLines(folder.resolve("github/anna.env"))) {
      assertThat(line).matches("[A-Z0-9]+_RESULTS=[A-Za-z0-9+/=]+");
      String text = decoded(line);
      JsonObject runner = JsonParser.parseString(text).getAsJsonObject();
      double sum = 0;
      int passed = 0;
      for (JsonElement test : runner.getAsJsonArray("tests")) {
        sum += test.getAsJsonObject().get("score").getAsDouble();
        passed += test.getAsJsonObject().get("status").getAsString().equals("pass") ? 1 : 0;
      }
      double max = runner.get("max_score").getAsDouble();
      assertThat(sum).isEqualTo(max * passed / runner.getAsJsonArray("tests").size());
    }
  }

  @Test
  void should_mark_what_came_after_the_deadline_and_nothing_else() throws IOException {
    write(Visibility.HINT);

    for (String file : List.of("markdown/%s.md", "submissions/%s.html", "gradescope/%s.json")) {
      assertThat(readable(file.formatted("berta"))).as(file).contains("after the deadline");
      assertThat(readable(file.formatted("carl"))).as(file).doesNotContain("after the deadline");
    }
    assertThat(readable("index.html"))
        .contains("berta: handed in at 2026-12-01T22:59:01Z, after the deadline")
        .doesNotContain("carl: handed in");
  }

  @Test
  void should_forge_no_workflow_command() throws IOException {
    write(Visibility.INTERLEAVING);

    String slug = Slug.of(Books.HOSTILE);
    assertThat(readable("github/" + slug + ".env")).doesNotContain("::").doesNotContain("##[");
    assertThat(Files.readAllLines(folder.resolve("markdown/" + slug + ".md")))
        .noneMatch(l -> l.startsWith("::") || l.startsWith("##["));
  }

  @Test
  void should_break_no_markdown_fence() throws IOException {
    write(Visibility.INTERLEAVING);

    String text = Files.readString(folder.resolve("markdown/" + Slug.of(Books.HOSTILE) + ".md"));
    assertThat(text).contains("~~~~~text").doesNotContain("\n~~~~\n").doesNotContain("\u001B");
  }

  private void write(Visibility visibility) {
    Gradebook book = Books.of(visibility);
    GradeReports.write(book, EnumSet.allOf(Format.class), folder);
  }

  private static String page(String id) {
    return "submissions/" + Slug.of(id) + ".html";
  }

  private String readable(String file) throws IOException {
    String text = Files.readString(folder.resolve(file));
    if (!file.endsWith(".env")) {
      return text;
    }
    StringBuilder decoded = new StringBuilder();
    text.lines().forEach(l -> decoded.append(decoded(l)).append('\n'));
    return decoded.toString();
  }

  private static String decoded(String line) {
    return new String(
        Base64.getDecoder().decode(line.substring(line.indexOf('=') + 1)), StandardCharsets.UTF_8);
  }

  private JsonElement json(String file) throws IOException {
    return JsonParser.parseString(Files.readString(folder.resolve(file)));
  }

  private List<CsvRecord> rows(String file) throws IOException {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(folder.resolve(file))) {
      return reader.stream().toList();
    }
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> found = Files.walk(root)) {
      return found
          .filter(Files::isRegularFile)
          .map(f -> root.relativize(f).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
