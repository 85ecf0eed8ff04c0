package dev.gauntlet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.report.Reports;
import dev.gauntlet.report.ResultsFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps people out of the report: axe looks for it, by day and by night. */
class AccessibilityTest {
  private static final List<String> PAGES =
      List.of(
          "",
          "f=bank/OpposedOrderBank/lincheck/BankModel",
          "f=counter/VolatileCounter/jcstress/TwoIncrements",
          "f=counter/StaleReadCounter/vmlens/readerBesideWriter",
          "s=bank/MonitorBank");

  @TempDir private static Path folder;
  @TempDir private Path profile;

  @BeforeAll
  static void render() throws IOException {
    Reports.write(ResultsFile.read(Path.of("test", "resources", "recorded")), folder);
  }

  @Test
  void should_have_nothing_serious_for_axe_to_find() throws IOException {
    try (Browser browser = Browser.start(profile)) {
      for (String page : PAGES) {
        go(browser, page);
        assertThat(serious(browser)).as(page).isEmpty();
      }
    }
  }

  @Test
  void should_have_nothing_serious_for_axe_to_find_in_the_dark() throws IOException {
    try (Browser dark = Browser.start(profile, "--blink-settings=preferredColorScheme=0")) {
      for (String page : PAGES) {
        go(dark, page);
        assertThat(
                dark.run("return matchMedia('(prefers-color-scheme: dark)').matches")
                    .getAsBoolean())
            .isTrue();
        assertThat(serious(dark)).as(page).isEmpty();
      }
    }
  }

  @Test
  void should_find_something_serious_if_there_is_something() throws IOException {
    try (Browser browser = Browser.start(profile)) {
      go(browser, "");
      browser.run("document.body.append(document.createElement('button'))");
      assertThat(serious(browser)).contains("button-name");
    }
  }

  private static void go(Browser browser, String hash) {
    browser.open(URI.create("about:blank"));
    browser.open(
        URI.create(folder.resolve("index.html").toUri() + (hash.isEmpty() ? "" : "#" + hash)));
    browser.await(Browser.READY);
  }

  private static String serious(Browser in) throws IOException {
    try (InputStream script = HtmlReportTest.class.getResourceAsStream("/axe.min.js")) {
      in.run(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
    return in.await(
            "const done = arguments[arguments.length - 1]; axe.run().then(r => done(r.violations"
                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' '))"
                + ".join('\\n')))")
        .getAsString();
  }
}
