package dev.gauntlet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import dev.gauntlet.report.Reports;
import dev.gauntlet.report.ResultsFile;
import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.Step;
import dev.gauntlet.verdict.SubjectResult;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report in a real browser, of a recorded run with a hostile subject in it. */
class HtmlReportTest {
  private static final Path RECORDED = Path.of("test", "resources", "recorded");
  private static final String LOST_UPDATE = "f=counter/VolatileCounter/lincheck/CounterModel";
  private static final String HUNG = "f=bank/OpposedOrderBank/lincheck/BankModel";
  private static final String OUTCOMES = "f=counter/VolatileCounter/jcstress/TwoIncrements";
  private static final String RACE = "f=counter/StaleReadCounter/vmlens/readerBesideWriter";
  private static final String RIGHT = "\uE014";
  private static final String LEFT = "\uE012";
  private static final String HOME = "\uE011";
  private static final String END = "\uE010";

  @TempDir private static Path folder;
  @TempDir private static Path profile;
  private static Results results;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    results = ResultsFile.read(RECORDED);
    Reports.write(results, folder);
    browser = Browser.start(profile);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void should_have_written_no_error_to_the_console() {
    assertThat(browser.console()).isEmpty();
  }

  private static URI address(String hash) {
    return URI.create(folder.resolve("index.html").toUri() + (hash.isEmpty() ? "" : "#" + hash));
  }

  private static void go(String hash) {
    browser.open(URI.create("about:blank"));
    browser.open(address(hash));
    browser.await(Browser.READY);
  }

  private static Evidence evidence(String subject, String engine) {
    return results.subjects().stream()
        .filter(s -> s.subject().equals(subject))
        .flatMap(s -> s.engines().get(engine).checks().stream())
        .map(c -> c.evidence())
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void should_show_every_subject_and_the_deviation_first() {
    go("");
    assertThat(browser.text("h1")).isEqualTo("One subject deviates");
    assertThat(browser.text(".deviations li")).contains("MISSED");
    assertThat(browser.text("#matrix tbody tr:not(.pattern) th").lines())
        .hasSize(results.subjects().size());
    assertThat(browser.text("#matrix td.wrong")).isNotEmpty();
  }

  @Test
  void should_filter_the_matrix() {
    go("");
    choose("#filter-defect", "DEADLOCK");
    assertThat(shown()).containsExactly("OpposedOrderBank");
    choose("#filter-defect", "");
    choose("#filter-engine", "vmlens:clean".replace(':', ' '));
    assertThat(shown()).containsExactly("MonitorBank");
    choose("#filter-engine", "");
    browser.run(
        "const e = document.querySelector('#filter-name'); e.value = 'counter/v';"
            + " e.dispatchEvent(new Event('input'))");
    assertThat(shown()).containsExactly("VolatileCounter");
  }

  private static void choose(String selector, String value) {
    browser.run(
        "const e = document.querySelector(arguments[0]); e.value = arguments[1];"
            + " e.dispatchEvent(new Event('change'))",
        selector,
        value);
  }

  private static List<String> shown() {
    return browser
        .text("#matrix tbody tr:not(.pattern):not([hidden]) th")
        .lines()
        .filter(line -> !line.isEmpty())
        .toList();
  }

  @Test
  void should_walk_an_interleaving_by_keyboard() {
    go(LOST_UPDATE);
    List<Step> steps = evidence("VolatileCounter", "lincheck").steps();
    for (int at = 0; at < steps.size(); at++) {
      assertThat(browser.text(".walk .counter"))
          .isEqualTo("step " + (at + 1) + " of " + steps.size());
      assertThat(current()).contains(lastPart(steps.get(at)));
      assertLine(steps.get(at));
      browser.press(at % 2 == 0 ? RIGHT : "j");
    }
    browser.press(HOME);
    assertThat(browser.text(".walk .counter")).startsWith("step 1 ");
    browser.press("]");
    assertThat(browser.text(".walk .counter")).startsWith("step 3 ");
    browser.press(END);
    browser.press("[");
    browser.press(LEFT);
    browser.press("k");
    assertThat(browser.text(".walk .counter")).startsWith("step 1 ");
    browser.press("g");
    assertThat(browser.run("return document.activeElement.id").getAsString()).isEqualTo("jump");
  }

  private static String current() {
    return browser.text("tr.step.now .op .what");
  }

  private static String lastPart(Step step) {
    return step.text().replaceFirst("^(read|write) ", "");
  }

  /** The source line that is marked is the one that the step names. */
  private static void assertLine(Step step) {
    String location = Objects.requireNonNull(step.location());
    int colon = location.indexOf(':');
    assertThat(browser.text(".source [aria-pressed=true]")).isEqualTo(location.substring(0, colon));
    assertThat(browser.text(".source .line.now .no")).isEqualTo(location.substring(colon + 1));
  }

  @Test
  void should_give_each_thread_a_lane() {
    go(HUNG);
    Evidence evidence = evidence("OpposedOrderBank", "lincheck");
    assertThat(browser.text(".lanes th.lane").lines().map(l -> l.replaceFirst("^. ?", "")).toList())
        .containsExactly("thread 2", "thread 1");
    JsonElement lanes =
        browser.run(
            "return [...document.querySelectorAll('tr.step')].map(r =>"
                + " [...r.querySelectorAll('td.lane')].findIndex(c => c.classList.contains('runs')))");
    List<Integer> expected =
        evidence.steps().stream()
            .map(s -> s.thread() == evidence.steps().get(0).thread() ? 0 : 1)
            .toList();
    assertThat(lanes.getAsJsonArray().asList().stream().map(JsonElement::getAsInt).toList())
        .isEqualTo(expected);
  }

  @Test
  void should_show_who_holds_and_who_waits() {
    go(HUNG + "&s=12");
    assertThat(browser.text(".threads"))
        .contains("waits: second.lock()", "holds ReentrantLock#1, ReentrantLock#2");
    assertThat(browser.text(".waits li"))
        .contains("waits for ReentrantLock#3, which thread 1 holds")
        .contains("waits for ReentrantLock#2, which thread 2 holds");
    assertThat(browser.run("return document.querySelectorAll('.graph line').length").getAsInt())
        .isEqualTo(4);
  }

  @Test
  void should_show_the_variables_of_every_step() {
    go(LOST_UPDATE);
    List<Step> steps = evidence("VolatileCounter", "lincheck").steps();
    for (Step step : steps) {
      if (step.action() == Action.READ || step.action() == Action.WRITE) {
        assertThat(browser.text(".variables tbody tr.touched, .variables tbody tr.changed"))
            .contains("value")
            .contains(Objects.requireNonNull(step.value()))
            .contains(step.action() == Action.WRITE ? "written by" : "read by");
      }
      browser.press(RIGHT);
    }
    assertThat(browser.text(".variables tr.changed")).contains("● 1").contains("-1");
  }

  @Test
  void should_follow_a_deep_link_and_keep_it_up_to_date() {
    go(LOST_UPDATE + "&s=5");
    assertThat(browser.text(".walk .counter")).startsWith("step 5 ");
    browser.press(RIGHT);
    assertThat(browser.run("return location.hash").getAsString())
        .isEqualTo("#" + LOST_UPDATE + "&s=6");
  }

  @Test
  void should_show_the_whole_trace_if_asked() {
    go(HUNG + "&v=full");
    assertThat(browser.run("return document.querySelectorAll('tr.step').length").getAsInt())
        .isGreaterThan(100);
    assertThat(browser.text(".controls .button")).isEqualTo("essential steps");
  }

  @Test
  void should_explain_an_outcome_by_a_schedule_of_another_engine() {
    go(OUTCOMES);
    assertThat(browser.text(".outcomes tr.forbidden")).contains("1, 1, 1", "542", "forbidden");
    assertThat(browser.text(".note")).contains("vmlens found it in twoIncrements");
    assertThat(browser.text(".lanes tr.step").lines()).isNotEmpty();
  }

  @Test
  void should_show_both_accesses_of_a_race() {
    go(RACE);
    assertThat(browser.text(".access .line.now .no").lines()).containsExactly("33", "46");
  }

  @Test
  void should_show_why_it_breaks_and_the_correct_variant() {
    go(HUNG);
    assertThat(browser.text(".why")).contains("What goes wrong", "Take the two locks in the order");
    assertThat(browser.text(".diff thead")).contains("OpposedOrderBank", "OrderedLocksBank");
    assertThat(browser.text(".diff .left")).contains("locks[from]");
    assertThat(browser.text(".limits")).contains("sequential consistency");
    assertThat(browser.text(".command code")).startsWith("./gauntlet run bank/OpposedOrderBank");
  }

  @Test
  void should_show_what_is_hostile_as_text() {
    SubjectResult evil = results.subjects().get(results.subjects().size() - 1);
    for (String engine : List.of("lincheck", "jcstress")) {
      String check = evil.engines().get(engine).checks().get(0).name();
      String id = evil.path() + "/" + engine + "/" + check;
      go("f=" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"));
      assertThat(browser.text(".message")).contains("<script>window.pwned=1</script>", "::error::");
      assertThat(browser.text("h1")).contains("Evil<script>");
      assertThat(browser.text("main:not([hidden])")).doesNotContain("\u202e");
    }
    go("");
    assertThat(browser.text("#matrix")).contains("Evil<script>");
    assertThat(
            browser
                .run("return [typeof window.pwned, document.images.length].join()")
                .getAsString())
        .isEqualTo("undefined,0");
  }

  @Test
  void should_run_no_script_but_its_own() {
    go("");
    String refusal =
        browser
            .run(
                "try { const s = document.createElement('script'); s.textContent = 'window.pwned = 1';"
                    + " document.body.append(s); return 'allowed' } catch (e) { return e.message }")
            .getAsString();
    assertThat(refusal).contains("TrustedScript");
    assertThat(browser.run("return typeof window.pwned").getAsString()).isEqualTo("undefined");
    assertThat(browser.console()).isNotEmpty();
  }

  @Test
  void should_be_readable_without_scripts() throws IOException {
    String page = Files.readString(folder.resolve("index.html"));
    String without = page.substring(page.indexOf("<noscript>"), page.indexOf("</noscript>"));
    assertThat(without)
        .contains("id=\"" + LOST_UPDATE + "\"", "read value → 0", "VolatileCounter.java:32")
        .contains("&lt;script&gt;window.pwned=1&lt;/script&gt;")
        .doesNotContain("<script");
    assertThat(Pattern.compile("<script").matcher(page).results()).hasSize(2);
  }
}
