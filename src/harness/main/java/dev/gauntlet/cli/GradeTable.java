package dev.gauntlet.cli;

import dev.gauntlet.grade.result.Gradebook;
import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.result.GradedItem;
import dev.gauntlet.grade.result.Status;
import dev.gauntlet.verdict.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The grades as lines of text: one a submission, and what broke if there is only one. */
final class GradeTable {
  private static final int WIDEST_NAME = 40;

  private final Gradebook grades;

  GradeTable(Gradebook grades) {
    this.grades = grades;
  }

  void print(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s, budget %s, isolation: %s%n",
        grades.pattern(),
        grades.budget(),
        grades.isolation().level());
    int width = grades.submissions().stream().mapToInt(g -> g.id().length()).max().orElse(0);
    for (Graded graded : grades.submissions()) {
      out.printf(
          Locale.ROOT,
          "%-" + Math.max(1, Math.min(width, WIDEST_NAME)) + "s  %6.2f/%-6.2f  %-13s %s%n",
          graded.id(),
          graded.score(),
          graded.maxScore(),
          graded.status().id(),
          plain(message(graded)));
    }
    if (grades.submissions().size() == 1) {
      details(grades.submissions().get(0), out);
    }
    out.println("What was not found may still be there: see each submission for what was asked.");
  }

  private static String message(Graded graded) {
    return graded.duplicateOf() == null
        ? graded.message()
        : "identical to " + graded.duplicateOf() + ": " + graded.message();
  }

  private static void details(Graded graded, PrintWriter out) {
    List<String> details = graded.details();
    details.stream().skip(details.size() == 1 ? 1 : 0).forEach(d -> out.println("  " + plain(d)));
    for (GradedItem item : graded.items()) {
      if (item.verdict() == Verdict.FLAGGED || isOpen(graded, item)) {
        out.println(
            "  %s %s %s: %s"
                .formatted(item.kind(), item.verdict().id(), item.name(), plain(item.message())));
      }
    }
  }

  /** A check without a verdict is news only where the submission did not stop all of them. */
  private static boolean isOpen(Graded graded, GradedItem item) {
    return graded.status() == Status.GRADED && item.verdict() == Verdict.INCONCLUSIVE;
  }

  /** What a submission wrote must not control the terminal. */
  private static String plain(String text) {
    return text.replaceAll("\\p{C}", "?");
  }
}
