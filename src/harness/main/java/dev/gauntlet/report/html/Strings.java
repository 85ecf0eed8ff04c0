package dev.gauntlet.report.html;

import com.google.gson.JsonArray;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts by number, so that what is said often is written once. */
final class Strings {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /** The number of a text; -1 for none. */
  int number(@Nullable String text) {
    return text == null ? -1 : numbers.computeIfAbsent(text, t -> numbers.size());
  }

  JsonArray json() {
    JsonArray all = new JsonArray();
    numbers.keySet().forEach(all::add);
    return all;
  }
}
