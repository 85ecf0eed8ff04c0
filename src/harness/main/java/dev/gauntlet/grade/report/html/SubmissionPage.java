package dev.gauntlet.grade.report.html;

import dev.gauntlet.grade.result.Gradebook;
import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.result.GradedItem;
import dev.gauntlet.grade.result.Student;
import dev.gauntlet.grade.view.Plain;
import dev.gauntlet.grade.view.StudentView;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The page of one submission: what its students may see, and nothing of the others. */
public final class SubmissionPage {
  private final Gradebook book;
  private final Graded graded;
  private final StudentView view;

  /** Prepares the page. */
  public SubmissionPage(Gradebook book, Graded graded) {
    this.book = book;
    this.graded = graded;
    this.view = new StudentView(book, graded);
  }

  /** Renders it. */
  public String render() {
    List<Element> body = new ArrayList<>();
    body.add(Element.of("h1", Plain.line(book.assignment().title())));
    body.add(Element.of("p").add(Element.of("bdi", who())));
    body.add(
        Element.of("p")
            .with("class", "headline " + graded.status().id())
            .add(Element.of("strong", view.score()))
            .text(" points: ")
            .add(Element.of("bdi", view.outcome())));
    if (!graded.details().isEmpty()) {
      body.add(Element.of("pre", String.join("\n", view.details())));
    }
    body.add(Element.of("h2", "Points"));
    body.add(points());
    for (int i = 0; i < graded.items().size(); i++) {
      if (graded.items().get(i).verdict() == Verdict.FLAGGED) {
        body.add(finding(i));
      }
    }
    body.addAll(asked());
    return Page.render(Plain.line(book.assignment().title()), "", body);
  }

  private String who() {
    String students =
        graded.students().stream()
            .map(Student::name)
            .map(Plain::line)
            .collect(Collectors.joining(", "));
    return students.isEmpty() ? Plain.line(graded.name()) : students;
  }

  private Element points() {
    Element body = Element.of("tbody");
    for (int i = 0; i < graded.items().size(); i++) {
      GradedItem item = graded.items().get(i);
      Element name =
          item.verdict() == Verdict.FLAGGED
              ? Element.of("a", Plain.line(item.name())).with("href", "#check" + i)
              : Element.of("span", Plain.line(item.name()));
      body.add(
          Element.of("tr")
              .add(
                  Element.of("td", item.kind()),
                  Element.of("td").add(name),
                  Element.of("td", Plain.line(item.asks())),
                  Element.of("td", Mark.of(item).words()).with("class", Mark.of(item).style()),
                  Element.of("td", item.because()),
                  Element.of("td", view.message(item))));
    }
    Element head = Element.of("tr");
    for (String name :
        List.of("asked by", "check", "what must hold", "verdict", "points", "what was found")) {
      head.add(EvidenceTable.header(name));
    }
    Element table = Element.of("table").add(Element.of("thead").add(head), body);
    return Element.of("div").with("class", "wide").with("tabindex", "0").add(table);
  }

  private Element finding(int index) {
    GradedItem item = graded.items().get(index);
    Element section = Element.of("section").with("id", "check" + index);
    section.add(Element.of("h2", item.kind() + ": " + Plain.line(item.name())));
    section.add(Element.of("p", "What must hold: " + Plain.line(item.asks())));
    if (!view.message(item).isEmpty()) {
      section.add(Element.of("p", "What broke: " + view.message(item)));
    }
    if (!view.hint(item).isEmpty()) {
      section.add(Element.of("p", "Where to look: " + view.hint(item)));
    }
    Evidence evidence = view.evidence(item);
    return evidence == null ? section : section.add(EvidenceTable.of(evidence));
  }

  private List<Element> asked() {
    List<Element> asked = new ArrayList<>();
    asked.add(Element.of("h2", "What was asked"));
    asked.add(Element.of("p", view.asked()));
    asked.add(Element.of("p", view.circumstances()));
    Element rules = Element.of("ul");
    book.assignment().rules().forEach(r -> rules.add(Element.of("li", Plain.line(r))));
    asked.add(rules);
    return asked;
  }
}
