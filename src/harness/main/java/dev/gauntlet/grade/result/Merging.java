package dev.gauntlet.grade.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Joins the gradebooks of shards. What comes out is what one run over all submissions gives, but
 * for times: submissions by id, and identical ones with the result of the first.
 */
public final class Merging {
  private Merging() {}

  /**
   * Joins gradebooks. A submission that is in several keeps the result from the last of them, so
   * that a run over a few can mend an earlier one over all.
   *
   * @param books at least one
   * @throws IllegalArgumentException if they do not grade the same thing in the same way; the
   *     message says in what they differ
   */
  public static Gradebook merge(List<Gradebook> books) {
    Gradebook first = books.get(0);
    Map<String, Graded> byId = new TreeMap<>();
    Map<String, String> engines = new LinkedHashMap<>();
    long millis = 0;
    for (Gradebook book : books) {
      same("pattern", first.pattern(), book.pattern());
      same("assignment", first.assignment(), book.assignment());
      same("budget", first.budget(), book.budget());
      same("seed", first.seed(), book.seed());
      same("isolation", first.isolation(), book.isolation());
      book.submissions().forEach(s -> byId.put(s.id(), s));
      engines.putAll(book.engines());
      millis += book.millis();
    }
    return new Gradebook(
        first.schema(),
        first.pattern(),
        first.assignment(),
        first.budget(),
        first.seed(),
        joined(books.stream().map(Gradebook::jdk).distinct().toList()),
        books.stream().mapToInt(Gradebook::cores).min().orElseThrow(),
        engines,
        first.isolation(),
        twins(new ArrayList<>(byId.values())),
        millis);
  }

  private static void same(String what, Object one, Object other) {
    if (!one.equals(other)) {
      throw new IllegalArgumentException(
          "the gradebooks differ in " + what + ": " + one + " and " + other);
    }
  }

  private static String joined(List<String> values) {
    return String.join(", ", values.stream().sorted(Comparator.naturalOrder()).toList());
  }

  /** Gives identical submissions, which may come from different shards, one result. */
  private static List<Graded> twins(List<Graded> submissions) {
    Map<String, Graded> originals = new HashMap<>();
    List<Graded> all = new ArrayList<>();
    for (Graded each : submissions) {
      Graded original =
          each.sha256().isEmpty() ? each : originals.computeIfAbsent(each.sha256(), h -> each);
      all.add(original.id().equals(each.id()) ? each.original() : each.like(original));
    }
    return all;
  }
}
