package dev.gauntlet.report.html;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.gauntlet.report.story.Story;
import dev.gauntlet.report.story.Story.Access;
import dev.gauntlet.report.story.Story.Pause;
import dev.gauntlet.report.story.Trace;
import dev.gauntlet.verdict.Step;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A story as data for the page: arrays of numbers, and texts by their number. */
final class StoryJson {
  private StoryJson() {}

  static JsonObject of(Story story, Strings strings) {
    JsonObject json = new JsonObject();
    json.add("steps", steps(story.trace(), strings));
    json.add("accesses", rows(story.accesses(), access -> row(access, strings)));
    json.add(
        "holds",
        rows(story.holds(), h -> row(h.thread(), strings.number(h.lock()), h.from(), h.to())));
    json.add("pauses", rows(story.pauses(), pause -> row(pause, strings)));
    return json;
  }

  private static JsonArray steps(Trace trace, Strings strings) {
    JsonArray all = new JsonArray();
    for (int i = 0; i < trace.steps().size(); i++) {
      Step step = trace.steps().get(i);
      all.add(
          row(
              step.thread(),
              step.depth(),
              strings.number(step.action().name().toLowerCase(Locale.ROOT)),
              strings.number(step.text()),
              strings.number(step.location()),
              strings.number(step.value()),
              strings.number(trace.switches().get(i))));
    }
    return all;
  }

  private static JsonArray row(Access access, Strings strings) {
    return row(
        access.step(),
        strings.number(access.variable()),
        strings.number(access.value()),
        strings.number(access.before()),
        access.write() ? 1 : 0,
        access.writer());
  }

  private static JsonArray row(Pause pause, Strings strings) {
    return row(
        pause.thread(),
        strings.number(pause.what()),
        strings.number(pause.lock()),
        pause.from(),
        pause.to());
  }

  private static <T> JsonArray rows(List<T> all, Function<T, JsonArray> row) {
    JsonArray rows = new JsonArray(all.size());
    all.forEach(one -> rows.add(row.apply(one)));
    return rows;
  }

  private static JsonArray row(int... numbers) {
    JsonArray row = new JsonArray(numbers.length);
    for (int number : numbers) {
      row.add(number);
    }
    return row;
  }
}
