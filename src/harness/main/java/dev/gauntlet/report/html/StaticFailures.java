package dev.gauntlet.report.html;

import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.OutcomeCount;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.Step;
import dev.gauntlet.verdict.SubjectResult.Details;
import java.util.List;
import java.util.Objects;

/** Every flag as plain tables, for a browser that runs no scripts. */
final class StaticFailures {
  private final Html html = new Html();

  private StaticFailures() {}

  static String of(Results results) {
    StaticFailures failures = new StaticFailures();
    Failure.of(results).forEach(failures::add);
    return failures.html.toString();
  }

  private void add(Failure failure) {
    Evidence evidence = failure.evidence();
    html.open("section", "id", failure.anchor(), "class", "static");
    html.element("h2", Words.cut(failure.subject().path() + " flagged by " + failure.engine()));
    line("Check", failure.check().name());
    line("Must hold", failure.check().asks());
    line("Observed", evidence.message());
    Details details = failure.subject().details();
    if (details != null) {
      line("In short", details.schedule());
      line("Repair", details.fix());
    }
    if (!evidence.steps().isEmpty()) {
      steps(evidence);
    }
    if (!evidence.outcomes().isEmpty()) {
      outcomes(evidence.outcomes());
    }
    line("Again", failure.check().reproduce());
    html.closeLine();
  }

  private void line(String what, String text) {
    if (!text.isEmpty()) {
      html.open("p").element("b", what + ":").text(" " + Words.cut(text)).close();
    }
  }

  private void steps(Evidence evidence) {
    html.open("table").open("tr");
    List.of("#", "thread", "step", "where").forEach(h -> html.element("th", h));
    html.close();
    int number = 0;
    for (Step step : evidence.steps()) {
      if (step.action() == Action.SWITCH) {
        continue;
      }
      html.open("tr").element("td", String.valueOf(++number));
      int thread = step.thread();
      List<String> names = evidence.threads();
      html.element("td", thread < names.size() ? Words.cut(names.get(thread)) : "thread " + thread);
      html.element("td", "\u00a0".repeat(2 * Math.min(step.depth(), 6)) + Words.cut(step.text()));
      html.element("td", Objects.requireNonNullElse(step.location(), "")).close();
    }
    html.close();
  }

  private void outcomes(List<OutcomeCount> outcomes) {
    html.open("table").open("tr");
    List.of("result", "times", "expected", "meaning").forEach(h -> html.element("th", h));
    html.close();
    for (OutcomeCount outcome : outcomes) {
      html.open("tr").element("td", Words.cut(outcome.id()));
      html.element("td", String.valueOf(outcome.count())).element("td", outcome.expect());
      html.element("td", Words.cut(outcome.description())).close();
    }
    html.close();
  }
}
