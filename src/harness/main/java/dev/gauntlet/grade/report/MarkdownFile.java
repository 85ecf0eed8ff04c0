package dev.gauntlet.grade.report;

import dev.gauntlet.grade.result.Gradebook;
import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.result.GradedItem;
import dev.gauntlet.grade.view.Plain;
import dev.gauntlet.grade.view.StudentView;
import dev.gauntlet.report.Lanes;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/** Feedback on a submission, to send to whoever handed it in. */
final class MarkdownFile {
  private static final int WIDTH = 120;

  private final Gradebook book;
  private final Graded graded;
  private final StudentView view;

  MarkdownFile(Gradebook book, Graded graded) {
    this.book = book;
    this.graded = graded;
    this.view = new StudentView(book, graded);
  }

  String render() {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(escape(book.assignment().title())).append("\n\n");
    text.append(escape(graded.name())).append("\n\n");
    text.append("**").append(escape(view.headline())).append("**\n\n");
    if (!graded.details().isEmpty()) {
      text.append(fenced(String.join("\n", view.details())));
    }
    text.append(scores());
    for (GradedItem item : graded.items()) {
      if (item.verdict() == Verdict.FLAGGED) {
        text.append(finding(item));
      }
    }
    text.append("## What was asked\n\n");
    text.append(escape(view.asked())).append("\n\n");
    text.append(escape(view.circumstances())).append('\n');
    return text.toString();
  }

  private String scores() {
    StringBuilder text = new StringBuilder();
    if (graded.items().isEmpty()) {
      return "";
    }
    text.append("## Points\n\n");
    text.append("| asked by | check | what must hold | verdict | points |\n");
    text.append("|---|---|---|---|---|\n");
    graded.items().forEach(i -> text.append(row(i)).append('\n'));
    return text.append('\n').toString();
  }

  private String row(GradedItem item) {
    return "| "
        + List.of(item.kind(), item.name(), item.asks(), item.verdict().id(), item.because())
            .stream()
            .map(MarkdownFile::escape)
            .collect(Collectors.joining(" | "))
        + " |";
  }

  private String finding(GradedItem item) {
    StringBuilder text = new StringBuilder();
    text.append("## ").append(escape(item.kind() + ": " + item.name())).append("\n\n");
    text.append("What must hold: ").append(escape(item.asks())).append("\n\n");
    if (!view.message(item).isEmpty()) {
      text.append("What broke: ").append(escape(view.message(item))).append("\n\n");
    }
    if (!view.hint(item).isEmpty()) {
      text.append("Where to look: ").append(escape(view.hint(item))).append("\n\n");
    }
    Evidence evidence = view.evidence(item);
    if (evidence != null) {
      text.append(fenced(new Lanes(WIDTH).table(evidence)));
    }
    return text.toString();
  }

  /** Text that Markdown shows as it is, names nobody and links nowhere. */
  static String escape(String text) {
    return Plain.line(text)
        .replaceAll("[\\\\`*_{}\\[\\]<>#|!~&:]", "\\\\$0")
        .replace("www.", "www\\.")
        .replace("@", "@\u2060");
  }

  /** A block whose fence is longer than any within. */
  private static String fenced(String text) {
    String fence = "~~~~";
    while (text.contains(fence)) {
      fence += "~";
    }
    return fence + "text\n" + text.stripTrailing() + "\n" + fence + "\n\n";
  }
}
