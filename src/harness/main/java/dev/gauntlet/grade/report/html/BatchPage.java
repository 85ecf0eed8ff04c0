package dev.gauntlet.grade.report.html;

import dev.gauntlet.grade.result.Gradebook;
import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.result.GradedItem;
import dev.gauntlet.grade.result.Status;
import dev.gauntlet.grade.result.Student;
import dev.gauntlet.grade.view.Plain;
import dev.gauntlet.grade.view.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page of a batch, for the grader: submissions against checks. */
public final class BatchPage {
  /** Where the submissions' own pages are, beside this one. */
  public static final String FOLDER = "submissions";

  private final Gradebook book;
  private final Set<String> checks = new LinkedHashSet<>();

  /** Prepares the page. */
  public BatchPage(Gradebook book) {
    this.book = book;
    book.submissions().forEach(s -> s.items().forEach(i -> checks.add(key(i))));
  }

  /** Renders it. */
  public String render() {
    List<Element> body = new ArrayList<>();
    body.add(Element.of("h1", Plain.line(book.assignment().title())));
    body.add(Element.of("p", summary()));
    body.add(
        Element.of("p")
            .with("class", "legend")
            .text("✓ clean   ✗ flagged   ? inconclusive: look at it   – not applicable"));
    body.add(
        Element.of("p")
            .with("class", "tools")
            .add(
                Element.of("label")
                    .add(Element.of("input").with("type", "checkbox").with("id", "nameless"))
                    .text(" without names"),
                Element.of("label")
                    .add(Element.of("input").with("type", "checkbox").with("id", "attention"))
                    .text(" only what a person must look at")));
    body.add(table());
    body.addAll(circumstances());
    return Page.render("Grades: " + Plain.line(book.assignment().title()), "grades.js", body);
  }

  private String summary() {
    List<String> parts = new ArrayList<>();
    for (Status status : Status.values()) {
      if (book.count(status) > 0) {
        parts.add(book.count(status) + " " + status.id().replace('-', ' '));
      }
    }
    long review = book.submissions().stream().filter(Graded::needsReview).count();
    return book.submissions().size()
        + " submissions to "
        + book.pattern()
        + ": "
        + String.join(", ", parts)
        + "; "
        + review
        + " must be looked at. They took "
        + Plain.seconds(book.millis())
        + ".";
  }

  private Element table() {
    Element head = Element.of("tr");
    for (String name : List.of("submission", "status", "points", "time")) {
      head.add(sortable(name, name));
    }
    checks.forEach(c -> head.add(sortable(c, c).with("class", "check")));
    Element body = Element.of("tbody");
    for (int i = 0; i < book.submissions().size(); i++) {
      body.add(row(i + 1, book.submissions().get(i)));
    }
    Element table =
        Element.of("table")
            .with("id", "grades")
            .add(
                Element.of("caption", "Submissions against checks"),
                Element.of("thead").add(head),
                body);
    return Element.of("div").with("class", "wide").with("tabindex", "0").add(table);
  }

  private static Element sortable(String name, String title) {
    return EvidenceTable.header("")
        .add(
            Element.of("button")
                .with("type", "button")
                .with("title", title)
                .add(Element.of("span", name)));
  }

  private Element row(int number, Graded graded) {
    Element row = Element.of("tr").with("data-number", String.valueOf(number));
    if (graded.needsReview()) {
      row.with("class", "attention");
    }
    Element link =
        Element.of("a", who(graded))
            .with("href", FOLDER + "/" + Slug.of(graded.id()) + ".html")
            .with("dir", "auto");
    row.add(
        Element.of("th").with("scope", "row").with("data-sort", who(graded)).add(link),
        Element.of("td", graded.status().id())
            .with("title", Plain.line(graded.message()))
            .with("class", graded.status().id()),
        Element.of("td", Plain.number(graded.score()) + " / " + Plain.number(graded.maxScore()))
            .with("class", "number")
            .with("data-sort", Plain.number(graded.score())),
        Element.of("td", Plain.seconds(graded.millis()))
            .with("class", "number")
            .with("data-sort", String.valueOf(graded.millis())));
    Map<String, GradedItem> items = new LinkedHashMap<>();
    graded.items().forEach(i -> items.put(key(i), i));
    checks.forEach(c -> row.add(cell(items.get(c))));
    return row;
  }

  private static Element cell(@Nullable GradedItem item) {
    if (item == null) {
      return Element.of("td").with("data-sort", "9");
    }
    Mark mark = Mark.of(item);
    return Element.of("td", mark.sign())
        .with("class", "mark " + mark.style())
        .with("data-sort", String.valueOf(mark.order()))
        .with("aria-label", mark.words())
        .with("title", mark.words() + ", " + item.because() + ". " + Plain.line(item.message()));
  }

  private List<Element> circumstances() {
    List<Element> all = new ArrayList<>();
    all.add(Element.of("h2", "What was asked, and what clean means"));
    all.add(
        Element.of(
            "p",
            "Asked: "
                + asked()
                + ". Clean means that nothing was found with the budget "
                + book.budget()
                + ", seed "
                + book.seed()
                + ", on "
                + book.cores()
                + " cores with JDK "
                + book.jdk()
                + ". It is not proven that there is nothing. Engines: "
                + book.engines().entrySet().stream()
                    .map(e -> e.getKey() + " " + e.getValue())
                    .collect(Collectors.joining(", "))
                + "."));
    all.add(Element.of("h2", "Isolation: " + book.isolation().level()));
    all.add(list(book.isolation().guarantees()));
    if (!book.isolation().gaps().isEmpty()) {
      all.add(Element.of("p", "Not guaranteed:"));
      all.add(list(book.isolation().gaps()));
    }
    all.add(Element.of("h2", "What needs a look"));
    all.add(list(remarks()));
    return all;
  }

  /** How many different checks each kind asked. */
  private String asked() {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    checks.forEach(c -> kinds.merge(c.substring(0, c.indexOf(':')), 1, Integer::sum));
    return kinds.isEmpty()
        ? "nothing"
        : kinds.entrySet().stream()
            .map(e -> e.getValue() + " by " + e.getKey())
            .collect(Collectors.joining(", "));
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    for (Graded graded : book.submissions()) {
      graded.notes().forEach(n -> remarks.add(graded.id() + ": " + n));
      if (book.late(graded)) {
        remarks.add(graded.id() + ": handed in at " + graded.submitted() + ", after the deadline");
      }
      if (graded.duplicateOf() != null) {
        remarks.add(
            graded.id() + ": identical to " + graded.duplicateOf() + ", whose result it has");
      }
    }
    return remarks.isEmpty() ? List.of("nothing") : remarks;
  }

  private static Element list(List<String> sentences) {
    return Element.of("ul")
        .add(sentences.stream().map(s -> Element.of("li", Plain.line(s))).toList());
  }

  private static String who(Graded graded) {
    return graded.students().isEmpty()
        ? Plain.line(graded.name())
        : graded.students().stream()
            .map(Student::name)
            .map(Plain::line)
            .collect(Collectors.joining(", "));
  }

  private static String key(GradedItem item) {
    return item.kind() + ": " + item.name();
  }
}
