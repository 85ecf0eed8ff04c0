package dev.gauntlet.grade.report;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.gauntlet.grade.result.Gradebook;
import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.result.GradedItem;
import dev.gauntlet.grade.result.Status;
import dev.gauntlet.grade.view.Plain;
import dev.gauntlet.grade.view.StudentView;
import dev.gauntlet.report.Lanes;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * A submission's results for Gradescope. No test is hidden, because students then lose sight of
 * their total; what they may not see is left out instead.
 */
final class GradescopeFile {
  private static final int WIDTH = 140;

  private final Gradebook book;
  private final Graded graded;
  private final StudentView view;

  GradescopeFile(Gradebook book, Graded graded) {
    this.book = book;
    this.graded = graded;
    this.view = new StudentView(book, graded);
  }

  String render() {
    JsonObject results = new JsonObject();
    results.addProperty("score", graded.score());
    results.addProperty("execution_time", Math.max(1, graded.millis() / 1000));
    results.addProperty("output", output());
    results.addProperty("output_format", "text");
    results.addProperty("test_output_format", "text");
    results.addProperty("test_name_format", "text");
    results.addProperty("visibility", "visible");
    results.addProperty("stdout_visibility", "hidden");
    results.add("tests", tests());
    JsonObject extra = new JsonObject();
    extra.addProperty("schema", book.schema());
    extra.addProperty("status", graded.status().id());
    extra.addProperty("isolation", book.isolation().level());
    extra.addProperty("seed", book.seed());
    extra.addProperty("sha256", graded.sha256());
    results.add("extra_data", extra);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(results)
        + "\n";
  }

  private String output() {
    List<String> lines = new ArrayList<>(List.of(view.headline()));
    lines.addAll(view.details());
    lines.add(view.asked());
    lines.add(view.circumstances());
    return String.join("\n", lines);
  }

  private JsonArray tests() {
    JsonArray tests = new JsonArray();
    tests.add(fact("compiles", compiles(), view.details()));
    tests.add(
        fact("is isolated by " + book.isolation().level(), true, book.isolation().guarantees()));
    for (int i = 0; i < graded.items().size(); i++) {
      tests.add(test(i + 1, graded.items().get(i)));
    }
    return tests;
  }

  private boolean compiles() {
    return graded.status() != Status.UNREADABLE && graded.status() != Status.NOT_COMPILED;
  }

  /** A test without points, which Gradescope shows and does not count. */
  private static JsonObject fact(String name, boolean passed, List<String> lines) {
    JsonObject fact = new JsonObject();
    fact.addProperty("name", name);
    fact.addProperty("status", passed ? "passed" : "failed");
    fact.addProperty("output", String.join("\n", lines));
    return fact;
  }

  private JsonObject test(int number, GradedItem item) {
    JsonObject test = fact(item.kind() + ": " + item.name(), passed(item), lines(item));
    if (item.maxPoints() > 0) {
      test.addProperty("score", item.points());
      test.addProperty("max_score", item.maxPoints());
    }
    test.addProperty("number", String.valueOf(number));
    JsonArray tags = new JsonArray();
    tags.add(item.kind());
    test.add("tags", tags);
    return test;
  }

  private static boolean passed(GradedItem item) {
    boolean well = item.verdict() == Verdict.CLEAN || item.verdict() == Verdict.NOT_APPLICABLE;
    return well && item.points() >= item.maxPoints();
  }

  private List<String> lines(GradedItem item) {
    List<String> lines = new ArrayList<>();
    lines.add(Plain.line(item.asks()));
    lines.add(item.because());
    lines.add(view.message(item));
    lines.add(view.hint(item));
    Evidence evidence = view.evidence(item);
    if (evidence != null) {
      lines.addAll(new Lanes(WIDTH).table(evidence).lines().toList());
    }
    lines.removeIf(String::isEmpty);
    return lines;
  }
}
