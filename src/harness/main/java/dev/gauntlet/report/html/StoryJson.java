package dev.gauntlet.report.html;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.gauntlet.report.story.Story;
import dev.gauntlet.verdict.Step;
import java.util.List;
import java.util.Locale;

/** A story as data for the page: arrays of numbers, and texts by their number. */
final class StoryJson {
  private StoryJson() {}

  static JsonObject of(Story story, Strings strings) {
    JsonObject json = new JsonObject();
    List<Step> steps = story.trace().steps();
    JsonArray all = new JsonArray();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      all.add(
          row(
              step.thread(),
              step.depth(),
              strings.number(step.action().name().toLowerCase(Locale.ROOT)),
              strings.number(step.text()),
              strings.number(step.location()),
              strings.number(step.value()),
              strings.number(story.trace().switches().get(i))));
    }
    json.add("steps", all);
    JsonArray accesses = new JsonArray();
    story
        .accesses()
        .forEach(
            a ->
                accesses.add(
                    row(
                        a.step(),
                        strings.number(a.variable()),
                        strings.number(a.value()),
                        strings.number(a.before()),
                        a.write() ? 1 : 0,
                        a.writer())));
    json.add("accesses", accesses);
    JsonArray holds = new JsonArray();
    story
        .holds()
        .forEach(h -> holds.add(row(h.thread(), strings.number(h.lock()), h.from(), h.to())));
    json.add("holds", holds);
    JsonArray pauses = new JsonArray();
    story
        .pauses()
        .forEach(
            p ->
                pauses.add(
                    row(
                        p.thread(),
                        strings.number(p.what()),
                        strings.number(p.lock()),
                        p.from(),
                        p.to())));
    json.add("pauses", pauses);
    return json;
  }

  private static JsonArray row(int... numbers) {
    JsonArray row = new JsonArray(numbers.length);
    for (int number : numbers) {
      row.add(number);
    }
    return row;
  }
}
