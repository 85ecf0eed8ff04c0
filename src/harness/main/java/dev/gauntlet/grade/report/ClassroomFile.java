package dev.gauntlet.grade.report;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.gauntlet.grade.result.Gradebook;
import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.result.GradedItem;
import dev.gauntlet.grade.view.Plain;
import dev.gauntlet.grade.view.StudentView;
import dev.gauntlet.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A submission's results for GitHub Classroom's reporter. The reporter counts passed tests in its
 * table and adds up points for the grade; both agree only if the tests of a runner weigh the same,
 * so there is a runner for each engine and weight. What the reporter prints goes through the
 * workflow's log, where a submission's text must not be taken for a command.
 */
final class ClassroomFile {
  private final Graded graded;
  private final StudentView view;

  ClassroomFile(Gradebook book, Graded graded) {
    this.graded = graded;
    this.view = new StudentView(book, graded);
  }

  /** The runners and their results, to read. */
  String json() {
    JsonObject file = new JsonObject();
    file.addProperty("runners", String.join(",", runners().keySet()));
    JsonObject results = new JsonObject();
    runners().forEach((runner, items) -> results.add(runner, result(items)));
    file.add("results", results);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(file) + "\n";
  }

  /** A line a runner, to be added to the environment of the step that reports. */
  String variables() {
    StringBuilder lines = new StringBuilder();
    runners()
        .forEach(
            (runner, items) -> {
              byte[] json = result(items).toString().getBytes(StandardCharsets.UTF_8);
              lines.append(runner.toUpperCase(Locale.ROOT)).append("_RESULTS=");
              lines.append(Base64.getEncoder().encodeToString(json)).append('\n');
            });
    return lines.toString();
  }

  private Map<String, List<GradedItem>> runners() {
    Map<String, List<GradedItem>> byWeight = new LinkedHashMap<>();
    for (GradedItem item : graded.items()) {
      if (item.maxPoints() > 0) {
        byWeight
            .computeIfAbsent(item.kind() + " " + item.maxPoints(), k -> new ArrayList<>())
            .add(item);
      }
    }
    if (byWeight.isEmpty()) {
      return Map.of("gauntlet", List.of(whole()));
    }
    Map<String, List<GradedItem>> runners = new LinkedHashMap<>();
    for (List<GradedItem> items : byWeight.values()) {
      String name = items.get(0).kind();
      for (int i = 2; runners.containsKey(name); i++) {
        name = items.get(0).kind() + i;
      }
      runners.put(name, items);
    }
    return runners;
  }

  private JsonObject result(List<GradedItem> items) {
    JsonArray tests = new JsonArray();
    for (GradedItem item : items) {
      boolean first = tests.isEmpty();
      tests.add(test(item, first ? "; " + view.asked() + " " + view.circumstances() : ""));
    }
    JsonObject result = new JsonObject();
    result.addProperty("version", 1);
    result.addProperty("status", status(items));
    result.addProperty(
        "max_score",
        Math.round(items.stream().mapToDouble(GradedItem::maxPoints).sum() * 100) / 100.0);
    result.add("tests", tests);
    return result;
  }

  private static String status(List<GradedItem> items) {
    List<String> all = items.stream().map(ClassroomFile::status).toList();
    if (all.contains("fail")) {
      return "fail";
    }
    return all.contains("error") ? "error" : "pass";
  }

  private static String status(GradedItem item) {
    if (item.verdict() == Verdict.INCONCLUSIVE) {
      return "error";
    }
    return item.points() >= item.maxPoints() ? "pass" : "fail";
  }

  private JsonObject test(GradedItem item, String circumstances) {
    JsonObject test = new JsonObject();
    test.addProperty("name", harmless(item.name()));
    test.addProperty("status", status(item));
    test.addProperty("score", item.points());
    test.addProperty("message", message(item) + harmless(circumstances));
    test.addProperty("test_code", harmless(item.asks()));
    test.addProperty("filename", "");
    test.addProperty("line_no", 0);
    test.addProperty("duration", item.millis());
    return test;
  }

  private String message(GradedItem item) {
    StringBuilder text = new StringBuilder(item.because());
    for (String more : List.of(view.message(item), view.hint(item))) {
      if (!more.isEmpty()) {
        text.append("; ").append(more);
      }
    }
    return harmless(text.toString());
  }

  /** What stands for the checks when there are none. */
  private GradedItem whole() {
    return new GradedItem(
        "submission",
        "gauntlet",
        "The submission can be graded.",
        Verdict.INCONCLUSIVE,
        0,
        graded.maxScore(),
        "0 of " + Plain.number(graded.maxScore()) + ": " + graded.status().id(),
        String.join("; ", view.headline(), String.join("; ", view.details())),
        "",
        null,
        graded.millis());
  }

  private static String harmless(String text) {
    return Plain.line(text).replaceAll(":(?=:)", ": ").replace("##[", "## [");
  }
}
