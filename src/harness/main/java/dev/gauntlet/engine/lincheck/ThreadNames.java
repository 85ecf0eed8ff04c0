package dev.gauntlet.engine.lincheck;

import dev.gauntlet.engine.lincheck.ReportTable.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What threads are called: a report numbers them, a scenario has named them.
 *
 * @param names the columns' names
 * @param objects the name of each thread that a step may mention, such as {@code Thread#1}
 */
record ThreadNames(List<String> names, Map<String, String> objects) {
  private static final Pattern NAMED =
      Pattern.compile("Thread\\.<init>\\(.*\"(.*)\"\\): (Thread#\\d+).*");
  private static final Pattern STARTED = Pattern.compile("(Thread#\\d+)\\.start\\(\\).*");
  private static final Pattern MENTIONED = Pattern.compile("Thread#\\d+");

  /** Reads names; a column that cannot be matched with the start of a thread keeps its number. */
  static ThreadNames of(ReportTable table) {
    Map<String, String> objects = new HashMap<>();
    Set<String> started = new LinkedHashSet<>();
    for (Cell cell : table.cells()) {
      Matcher name = NAMED.matcher(cell.text());
      if (name.matches()) {
        objects.put(name.group(2), name.group(1));
      }
      Matcher start = STARTED.matcher(cell.text());
      if (start.matches()) {
        started.add(start.group(1));
      }
    }
    List<String> names = new ArrayList<>();
    for (String column : table.columns()) {
      names.add(column.equals("Main Thread") ? "main" : column.toLowerCase(Locale.ROOT));
    }
    if (started.size() == names.size() - 1) {
      int column = 1;
      for (String thread : started) {
        names.set(column, Objects.requireNonNullElse(objects.get(thread), names.get(column)));
        column++;
      }
    }
    return new ThreadNames(names, objects);
  }

  /** The text with threads called by their names. */
  String in(String text) {
    return MENTIONED
        .matcher(text)
        .replaceAll(
            mentioned ->
                Matcher.quoteReplacement(
                    objects.getOrDefault(mentioned.group(), mentioned.group())));
  }
}
