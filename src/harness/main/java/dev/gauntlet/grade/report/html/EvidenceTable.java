package dev.gauntlet.grade.report.html;

import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.OutcomeCount;
import dev.gauntlet.verdict.Step;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Evidence as a table: a column a thread, time downwards; or a row an outcome. */
final class EvidenceTable {
  private static final int MOST_STEPS = 400;
  private static final int DEEPEST = 4;

  private final Evidence evidence;
  private final List<Integer> threads;

  private EvidenceTable(Evidence evidence) {
    this.evidence = evidence;
    this.threads = evidence.steps().stream().map(Step::thread).distinct().sorted().toList();
  }

  static Element of(Evidence evidence) {
    Element table =
        evidence.outcomes().isEmpty()
            ? new EvidenceTable(evidence).steps()
            : outcomes(evidence.outcomes());
    return Element.of("div").with("class", "wide").with("tabindex", "0").add(table);
  }

  private Element steps() {
    Element head = Element.of("tr").add(header("#"));
    threads.forEach(t -> head.add(header(name(t))));
    head.add(header("where"));
    Element body = Element.of("tbody");
    int number = 0;
    int running = -1;
    for (Step step : evidence.steps()) {
      if (step.action() == Action.SWITCH) {
        continue;
      }
      if (number == MOST_STEPS) {
        body.add(Element.of("tr").add(Element.of("td", "…"), Element.of("td", "cut here")));
        break;
      }
      body.add(row(++number, step, running >= 0 && running != step.thread()));
      running = step.thread();
    }
    return Element.of("table").with("class", "lanes").add(Element.of("thead").add(head), body);
  }

  private Element row(int number, Step step, boolean switched) {
    Element row = Element.of("tr").add(Element.of("td", String.valueOf(number)));
    if (switched) {
      row.with("class", "switch");
    }
    for (int thread : threads) {
      row.add(
          thread == step.thread()
              ? Element.of("td", step.text()).with("class", "d" + Math.min(DEEPEST, step.depth()))
              : Element.of("td"));
    }
    return row.add(Element.of("td", Objects.requireNonNullElse(step.location(), "")));
  }

  private String name(int thread) {
    return thread < evidence.threads().size() ? evidence.threads().get(thread) : "thread " + thread;
  }

  private static Element outcomes(List<OutcomeCount> outcomes) {
    Element body = Element.of("tbody");
    for (OutcomeCount outcome : outcomes) {
      body.add(
          Element.of("tr")
              .add(
                  Element.of("td", String.format(Locale.ROOT, "%,d", outcome.count()))
                      .with("class", "number"),
                  Element.of("td", outcome.id()),
                  Element.of("td", outcome.expect().toLowerCase(Locale.ROOT).replace('_', ' ')),
                  Element.of("td", outcome.description())));
    }
    Element head =
        Element.of("tr").add(header("times"), header("result"), header("is"), header("meaning"));
    return Element.of("table").add(Element.of("thead").add(head), body);
  }

  static Element header(String text) {
    return Element.of("th", text).with("scope", "col");
  }
}
