package dev.gauntlet.report.html;

import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.EngineResult;
import dev.gauntlet.verdict.Outcome;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.SubjectResult;
import dev.gauntlet.verdict.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The first page: what deviates, and subjects against engines. */
final class OverviewHtml {
  /** As many as are shown without being asked for. */
  private static final int FEW = 5;

  private final Results results;
  private final List<String> engines;
  private final Html html = new Html();

  OverviewHtml(Results results) {
    this.results = results;
    this.engines = List.copyOf(results.engines().keySet());
  }

  String render() {
    html.element("h1", headline()).text("\n");
    html.element("p", facts(), "class", "facts").text("\n");
    totals();
    deviations();
    html.open("div", "id", "filters").closeLine();
    matrix();
    limits();
    return html.toString();
  }

  private String headline() {
    Results.Summary s = results.summary();
    int deviating = s.missed() + s.falseAlarms();
    if (deviating > 0) {
      return deviating == 1 ? "One subject deviates" : deviating + " subjects deviate";
    }
    return s.inconclusive() > 0
        ? "Nothing deviates, but " + s.inconclusive() + " could not be decided"
        : "All as expected";
  }

  private String facts() {
    StringBuilder text = new StringBuilder();
    results.engines().forEach((engine, version) -> text.append(engine + " " + version + ", "));
    return text
        + String.format(
            Locale.ROOT,
            "%s budget, seed %d, JDK %s, %d cores, %.0f s",
            results.budget(),
            results.seed(),
            results.jdk(),
            results.cores(),
            results.millis() / 1000.0);
  }

  private void totals() {
    Results.Summary s = results.summary();
    html.open("ul", "class", "totals");
    total(s.asExpected(), "as expected", "good");
    total(s.missed(), "missed", s.missed() > 0 ? "bad" : "none");
    total(s.falseAlarms(), "false alarms", s.falseAlarms() > 0 ? "bad" : "none");
    total(s.inconclusive(), "inconclusive", s.inconclusive() > 0 ? "unsure" : "none");
    total(s.patterns(), s.patterns() == 1 ? "pattern" : "patterns", "none");
    total(s.correct(), "correct subjects", "none");
    total(s.buggy(), "buggy subjects", "none");
    html.closeLine();
  }

  private void total(int number, String what, String mood) {
    html.open("li", "class", mood).element("b", String.valueOf(number)).text(" " + what).close();
  }

  private void deviations() {
    List<SubjectResult> wrong =
        Stream.of(Outcome.FALSE_ALARM, Outcome.MISSED)
            .flatMap(o -> results.with(o).stream())
            .toList();
    List<SubjectResult> undecided = results.with(Outcome.INCONCLUSIVE);
    if (wrong.isEmpty() && undecided.isEmpty()) {
      return;
    }
    html.open("section", "class", "deviations", "aria-label", "Deviations");
    html.element("h2", wrong.isEmpty() ? "What could not be decided" : "What deviates");
    list(wrong);
    if (undecided.size() > FEW) {
      html.open("details").element("summary", undecided.size() + " subjects are inconclusive");
      list(undecided);
      html.close();
    } else {
      list(undecided);
    }
    html.closeLine();
  }

  private void list(List<SubjectResult> subjects) {
    if (subjects.isEmpty()) {
      return;
    }
    html.open("ul");
    for (SubjectResult subject : subjects) {
      html.open("li", "class", Words.id(subject.outcome()));
      html.element("b", Words.label(subject.outcome())).text(" ");
      html.element("a", Words.cut(subject.path()), "href", Words.address("s", subject.path()));
      subject.engines().forEach((engine, said) -> deviation(subject, engine, said));
      html.close();
    }
    html.closeLine();
  }

  private void deviation(SubjectResult subject, String engine, EngineResult said) {
    boolean deviates =
        switch (subject.outcome()) {
          case MISSED -> subject.expected().contains(engine) && said.verdict() != Verdict.FLAGGED;
          case FALSE_ALARM -> said.verdict() == Verdict.FLAGGED;
          default -> said.verdict() == Verdict.INCONCLUSIVE;
        };
    if (deviates) {
      String why =
          said.checks().stream()
              .filter(c -> c.verdict() == said.verdict())
              .findFirst()
              .map(c -> " (" + c.name() + ": " + c.reason() + ")")
              .orElse("");
      html.text(" ").element("span", Words.cut(engine + " " + said.verdict().id() + why));
    }
  }

  private void matrix() {
    html.open("table", "id", "matrix");
    html.element("caption", "A star marks the engines that must flag a buggy subject.");
    html.open("thead").open("tr");
    html.element("th", "Subject", "scope", "col").element("th", "What it is", "scope", "col");
    engines.forEach(e -> html.element("th", e, "scope", "col"));
    html.element("th", "Outcome", "scope", "col").close().closeLine();
    String pattern = "";
    for (SubjectResult subject : results.subjects()) {
      if (!subject.pattern().equals(pattern)) {
        if (!pattern.isEmpty()) {
          html.closeLine();
        }
        pattern = subject.pattern();
        html.open("tbody").open("tr", "class", "pattern");
        String columns = String.valueOf(engines.size() + 3);
        html.element("th", Words.cut(pattern), "colspan", columns, "scope", "rowgroup").closeLine();
      }
      row(subject);
    }
    if (!pattern.isEmpty()) {
      html.close();
    }
    html.closeLine();
  }

  private void row(SubjectResult subject) {
    String defect = Objects.requireNonNullElse(subject.defect(), "");
    StringBuilder verdicts = new StringBuilder();
    subject.engines().forEach((e, said) -> verdicts.append(e + ":" + said.verdict().id() + " "));
    html.open(
        "tr",
        "id",
        "s=" + subject.path(),
        "class",
        Words.id(subject.outcome()),
        "data-kind",
        subject.kind(),
        "data-defect",
        defect,
        "data-outcome",
        Words.id(subject.outcome()),
        "data-verdicts",
        verdicts.toString().strip());
    html.open("th", "scope", "row");
    html.element("a", Words.cut(subject.subject()), "href", Words.address("s", subject.path()))
        .close();
    html.open("td").element("span", subject.kind(), "class", "kind " + subject.kind());
    html.text(" " + Words.cut(defect.isEmpty() ? way(subject) : Words.defect(defect))).close();
    engines.forEach(engine -> cell(subject, engine));
    String outcome = Words.label(subject.outcome());
    html.element("td", outcome, "class", "outcome " + Words.id(subject.outcome())).closeLine();
  }

  private static String way(SubjectResult subject) {
    return Objects.requireNonNullElse(subject.way(), "");
  }

  private void cell(SubjectResult subject, String engine) {
    EngineResult said = subject.engines().get(engine);
    if (said == null) {
      html.element("td", "not run", "class", "cell");
      return;
    }
    boolean required = subject.expected().contains(engine);
    String verdict = said.verdict().id();
    html.open("td", "class", "cell " + verdict + (agrees(subject, said, required) ? "" : " wrong"));
    String target =
        Failure.of(subject).stream()
            .filter(f -> f.engine().equals(engine))
            .findFirst()
            .map(f -> Words.address("f", f.id()))
            .orElse(Words.address("s", subject.path()));
    String text = Words.sign(said.verdict()) + " " + verdict + (required ? " *" : "");
    html.element("a", text, "href", target, "class", "verdict");
    html.element("span", Words.seconds(said.millis()) + repeats(said), "class", "time");
    String how = Words.cut(how(said));
    if (said.verdict() == Verdict.NOT_APPLICABLE) {
      html.open("details").element("summary", "why").text(how).close();
    } else {
      html.element("span", how, "class", "how", "title", how);
    }
    html.close();
  }

  private static boolean agrees(SubjectResult subject, EngineResult said, boolean required) {
    return switch (said.verdict()) {
      case FLAGGED -> !subject.kind().equals("correct");
      case INCONCLUSIVE -> false;
      default -> !required;
    };
  }

  private static String repeats(EngineResult said) {
    if (said.repeats() == null) {
      return "";
    }
    int rounds = said.repeats().values().stream().mapToInt(Integer::intValue).sum();
    return " " + said.repeats().getOrDefault(said.verdict().id(), 0) + " of " + rounds;
  }

  /** What broke, or how far the engine has looked, or why it said nothing. */
  private static String how(EngineResult said) {
    String first =
        said.checks().stream()
            .filter(c -> c.verdict() == said.verdict())
            .map(CheckResult::reason)
            .findFirst()
            .orElse("");
    int checks = said.checks().size();
    return said.verdict() == Verdict.CLEAN && checks > 1
        ? checks + " checks; the first: " + first
        : first;
  }

  private void limits() {
    html.open("section", "class", "limits").element("h2", "What was not explored");
    html.element("p", "Clean means that nothing was found, not that there is nothing.");
    html.open("dl");
    for (String engine : engines) {
      html.element("dt", engine);
      Limits.of(engine, results).forEach(sentence -> html.element("dd", sentence));
    }
    html.close().closeLine();
  }
}
