package dev.gauntlet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import dev.gauntlet.report.ResultsFile;
import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.SubjectResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of the run that the build has just made, in a real browser. */
class RunReportTest {
  private static final Path FOLDER = Path.of("target", "gauntlet").toAbsolutePath();
  private static final long LARGEST = 3_000_000;

  @TempDir private Path profile;

  @Test
  void should_show_every_failure_with_all_its_steps() throws IOException {
    Map<String, Integer> expected = steps();
    try (Browser browser = Browser.start(profile)) {
      browser.open(FOLDER.resolve("index.html").toUri());
      browser.await(Browser.READY);
      expected.forEach(
          (id, steps) -> {
            JsonArray shown =
                browser
                    .run(
                        "history.replaceState(null, '', '#f=' + arguments[0]);"
                            + " window.dispatchEvent(new Event('hashchange'));"
                            + " const all = (s) => document.querySelectorAll('#page ' + s).length;"
                            + " return [all('.message'), all('tr.step'), all('.tabs button'),"
                            + " all('.limits dd')]",
                        id)
                    .getAsJsonArray();
            assertThat(shown.get(0).getAsInt()).as(id).isEqualTo(1);
            if (steps > 0) {
              assertThat(shown.get(1).getAsInt()).as("steps of " + id).isEqualTo(steps);
              assertThat(shown.get(2).getAsInt()).as("sources of " + id).isPositive();
            }
            assertThat(shown.get(3).getAsInt()).as("limits of " + id).isPositive();
          });
      assertThat(browser.console()).isEmpty();
    }
    assertThat(expected).isNotEmpty();
  }

  @Test
  void should_be_small_enough_to_send_around() throws IOException {
    assertThat(Files.size(FOLDER.resolve("index.html"))).isLessThan(LARGEST);
  }

  /** By each failure's name, how many steps its page shows at once; 0 if it shows others. */
  private static Map<String, Integer> steps() throws IOException {
    Map<String, Integer> steps = new TreeMap<>();
    for (SubjectResult subject : ResultsFile.read(FOLDER).subjects()) {
      subject
          .engines()
          .forEach(
              (engine, said) -> {
                for (CheckResult check : said.checks()) {
                  Evidence evidence = check.evidence();
                  if (evidence != null) {
                    steps.put(subject.path() + "/" + engine + "/" + check.name(), shown(evidence));
                  }
                }
              });
    }
    return steps;
  }

  private static int shown(Evidence evidence) {
    return evidence.kind() == Evidence.Kind.DATA_RACE
        ? 0
        : (int) evidence.steps().stream().filter(s -> s.action() != Action.SWITCH).count();
  }
}
