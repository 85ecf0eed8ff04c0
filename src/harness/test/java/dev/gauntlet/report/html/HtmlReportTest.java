package dev.gauntlet.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.report.html.Cards.Card;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.EngineResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Outcome;
import dev.gauntlet.verdict.OutcomeCount;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.SubjectResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HtmlReportTest {
  private static final String HOSTILE = "</script><script>alert('\"&{{data}}$1\u202e\u0000')</script>";

  @Test
  void should_escape_whatever_is_text_or_an_attribute() {
    String html = new Html().open("a", "href", "\"><x").text("<b>'\u202e\u0007&").close().toString();
    assertThat(html).isEqualTo("<a href=\"&quot;&gt;&lt;x\">&lt;b&gt;&#39;\ufffd\ufffd&amp;</a>");
  }

  @Test
  void should_have_two_scripts_whatever_a_subject_is_called() {
    String page = HtmlReport.render(results());
    assertThat(Pattern.compile("<script").matcher(page).results()).hasSize(2);
    assertThat(page).doesNotContain("{{policy}}", "{{style}}", "{{script}}");
  }

  @Test
  void should_hold_its_data_as_json() {
    String page = HtmlReport.render(results());
    String from = "<script type=\"application/json\" id=\"data\">";
    int start = page.indexOf(from) + from.length();
    String data = page.substring(start, page.indexOf("</script>", start));
    assertThat(
            JsonParser.parseString(data)
                .getAsJsonObject()
                .getAsJsonArray("failures")
                .get(0)
                .getAsJsonObject()
                .get("message")
                .getAsString())
        .isEqualTo(HOSTILE);
  }

  @Test
  void should_be_the_same_in_every_locale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ROOT);
      String root = HtmlReport.render(results());
      Locale.setDefault(Locale.GERMANY);
      assertThat(HtmlReport.render(results())).isEqualTo(root);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void should_let_no_script_parse_markup() {
    assertThat(HtmlReport.render(results()))
        .doesNotContain("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(");
  }

  @TestFactory
  Stream<DynamicTest> should_explain_every_class_of_defects() {
    return Stream.of(Defect.values())
        .map(
            defect ->
                DynamicTest.dynamicTest(
                    defect.name(),
                    () -> {
                      Card card = Cards.read(defect.name());
                      assertThat(card.title()).isNotEmpty();
                      assertThat(card.sections()).hasSize(3).noneMatch(s -> s.text().isEmpty());
                    }));
  }

  private static Results results() {
    CheckResult flag =
        CheckResult.flagged(
                HOSTILE,
                1_500,
                Evidence.ofOutcomes(
                    HOSTILE, List.of(new OutcomeCount(HOSTILE, 2, "FORBIDDEN", HOSTILE))))
            .reproducedBy(HOSTILE)
            .asking(HOSTILE);
    SubjectResult subject =
        new SubjectResult(
            "counter",
            HOSTILE,
            "a.X",
            "submission",
            null,
            null,
            null,
            List.of("jcstress"),
            Outcome.MISSED,
            Map.of("jcstress", EngineResult.of(List.of(flag))));
    return new Results(
        Results.SCHEMA,
        "quick",
        0,
        "17",
        2,
        5,
        Map.of("jcstress", "0.16"),
        Results.Summary.of(List.of(subject)),
        List.of(subject));
  }
}
