package dev.gauntlet.report.html;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.gauntlet.report.story.Story;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.EngineResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.Results.Source;
import dev.gauntlet.verdict.SubjectResult;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a run found, as the page's scripts read it. It is safe inside a script element: every
 * character that HTML gives a meaning to is written as an escape.
 */
final class RunData {
  /** The steps that the page shows of a trace, the last ones; results.json has more. */
  static final int MOST_STEPS = 400;

  private static final Gson GSON = new GsonBuilder().serializeNulls().create();

  private final Results results;
  private final Strings strings = new Strings();

  RunData(Results results) {
    this.results = results;
  }

  String json() {
    JsonObject json = new JsonObject();
    json.addProperty("budget", results.budget());
    json.addProperty("seed", results.seed());
    json.addProperty("jdk", results.jdk());
    json.addProperty("cores", results.cores());
    json.add("engines", GSON.toJsonTree(results.engines()));
    json.add("subjects", all(results.subjects().stream().map(this::subject).toList()));
    json.add("failures", all(Failure.of(results).stream().map(this::failure).toList()));
    json.add("sources", sources());
    json.add("cards", cards());
    json.add("limits", limits());
    json.add("strings", strings.json());
    return GSON.toJson(json);
  }

  private static JsonArray all(List<? extends JsonElement> elements) {
    JsonArray array = new JsonArray();
    elements.forEach(array::add);
    return array;
  }

  private JsonElement subject(SubjectResult subject) {
    JsonObject json = new JsonObject();
    json.addProperty("path", subject.path());
    json.addProperty("pattern", subject.pattern());
    json.addProperty("name", subject.subject());
    json.addProperty("className", subject.className());
    json.addProperty("kind", subject.kind());
    json.addProperty("defect", subject.defect());
    json.addProperty("cwe", subject.cwe());
    json.addProperty("origin", subject.origin());
    json.addProperty("way", subject.way());
    json.add("details", GSON.toJsonTree(subject.details()));
    json.add("expected", GSON.toJsonTree(subject.expected()));
    json.add("outcome", GSON.toJsonTree(subject.outcome()));
    json.addProperty("source", subject.sourceKey());
    json.addProperty("compareWith", subject.compareWith());
    JsonObject engines = new JsonObject();
    subject.engines().forEach((engine, said) -> engines.add(engine, engine(said)));
    json.add("engines", engines);
    return json;
  }

  private JsonObject engine(EngineResult said) {
    JsonObject json = new JsonObject();
    json.addProperty("verdict", said.verdict().id());
    json.addProperty("millis", said.millis());
    json.add("repeats", GSON.toJsonTree(said.repeats()));
    JsonArray checks = new JsonArray();
    for (CheckResult check : said.checks()) {
      JsonArray row = new JsonArray();
      row.add(strings.number(check.name()));
      row.add(strings.number(check.verdict().id()));
      row.add(check.millis());
      row.add(strings.number(check.reason()));
      row.add(strings.number(check.asks()));
      checks.add(row);
    }
    json.add("checks", checks);
    return json;
  }

  private JsonObject failure(Failure failure) {
    Evidence evidence = failure.evidence();
    JsonObject json = new JsonObject();
    json.addProperty("id", failure.id());
    json.addProperty("subject", results.subjects().indexOf(failure.subject()));
    json.addProperty("engine", failure.engine());
    json.addProperty("check", failure.check().name());
    json.addProperty("asks", failure.check().asks());
    json.addProperty("millis", failure.check().millis());
    json.addProperty("message", evidence.message());
    json.add("kind", GSON.toJsonTree(evidence.kind()));
    json.addProperty("reproduce", failure.check().reproduce());
    json.addProperty("card", Cards.of(failure).orElse(null));
    json.add("threads", GSON.toJsonTree(evidence.threads()));
    json.add("outcomes", GSON.toJsonTree(evidence.outcomes()));
    String pattern = failure.subject().pattern();
    json.add("story", StoryJson.of(Story.folded(evidence, f -> source(pattern, f)), strings));
    if (!evidence.unfolded().isEmpty()) {
      Evidence last = lastOf(evidence);
      JsonObject whole = StoryJson.of(Story.whole(last, f -> source(pattern, f)), strings);
      whole.addProperty("left", evidence.unfolded().size() - last.unfolded().size());
      json.add("whole", whole);
    }
    return json;
  }

  private static Evidence lastOf(Evidence evidence) {
    int size = evidence.unfolded().size();
    return new Evidence(
        evidence.kind(),
        evidence.message(),
        evidence.threads(),
        evidence.steps(),
        evidence.unfolded().subList(Math.max(0, size - MOST_STEPS), size),
        evidence.outcomes());
  }

  private String source(String pattern, String file) {
    Source source = results.sources().get(pattern + "/" + file);
    return source == null ? "" : source.text();
  }

  private JsonObject sources() {
    JsonObject json = new JsonObject();
    for (Map.Entry<String, Source> source : results.sources().entrySet()) {
      json.add(source.getKey(), GSON.toJsonTree(source.getValue()));
    }
    return json;
  }

  private JsonObject cards() {
    Set<String> defects = new TreeSet<>();
    Failure.of(results).forEach(f -> Cards.of(f).ifPresent(defects::add));
    JsonObject json = new JsonObject();
    defects.forEach(defect -> json.add(defect, GSON.toJsonTree(Cards.read(defect))));
    return json;
  }

  private JsonObject limits() {
    JsonObject json = new JsonObject();
    results
        .engines()
        .keySet()
        .forEach(engine -> json.add(engine, GSON.toJsonTree(Limits.of(engine, results))));
    return json;
  }
}
