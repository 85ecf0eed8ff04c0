package dev.gauntlet.engine.lincheck;

import dev.gauntlet.engine.lincheck.ReportTable.Cell;
import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What Lincheck says of a failure, read from its text.
 *
 * @param kind what sort of failure
 * @param cause the exception and its stack, line by line; empty if none was thrown
 * @param results the table of calls and results of a model's failure, a line of calls for each
 *     thread; empty for a scenario's
 * @param threads the threads' names
 * @param steps the detailed trace; empty if the report has none
 * @param stuck the threads that never go on, by index
 */
record LincheckReport(
    Kind kind,
    List<String> cause,
    List<String> results,
    List<String> threads,
    List<Step> steps,
    Set<Integer> stuck) {
  private static final String DETAILED = "Detailed trace:";
  private static final String INTERLEAVING = "The following interleaving leads to the error:";
  private static final Set<Action> WAITING =
      Set.of(Action.SWITCH, Action.WAIT, Action.LOCK, Action.PARK);

  /** What Lincheck adds to a result: the calls seen by then, and the number of a stack trace. */
  private static final Pattern REMARK = Pattern.compile(" (#\\d+|\\[[-\\d, ]+])");

  /** Sorts of failures. */
  enum Kind {
    /** Something was thrown. */
    THROWN,
    /** All unfinished threads wait for each other. */
    DEADLOCK,
    /** All unfinished threads run in circles. */
    LIVELOCK,
    /** No order of the calls explains the results. */
    RESULTS,
    /** The engine itself failed, or lost patience with a run that it cannot follow. */
    ENGINE
  }

  /** Reads a report. */
  static LincheckReport read(String text) {
    List<String> lines = text.lines().toList();
    int trace = lines.indexOf(DETAILED);
    if (trace < 0) {
      trace = lines.indexOf(INTERLEAVING);
    }
    ReportTable table =
        ReportTable.read(trace < 0 ? List.of() : lines.subList(trace, lines.size()));
    ThreadNames names = ThreadNames.of(table);
    List<Step> steps = steps(table, names);
    int head = lines.indexOf(INTERLEAVING);
    List<String> before = head < 0 ? lines : lines.subList(0, head);
    List<String> results = results(ReportTable.read(before));
    Kind kind = kind(text);
    return new LincheckReport(
        kind, cause(before), results, names.names(), steps, stuck(kind, steps));
  }

  private static Kind kind(String text) {
    if (text.contains("\nAll unfinished threads are in deadlock")) {
      return Kind.DEADLOCK;
    }
    if (text.contains("\nAll unfinished threads are in livelock")) {
      return Kind.LIVELOCK;
    }
    if (text.contains("= Invalid execution results =")) {
      return Kind.RESULTS;
    }
    boolean thrown =
        text.contains("= Concurrent test failed =")
            || text.contains("= The execution failed with an unexpected exception =")
            || text.contains("= Validation function");
    return thrown ? Kind.THROWN : Kind.ENGINE;
  }

  private static List<String> cause(List<String> lines) {
    int first = 0;
    while (first + 1 < lines.size() && !lines.get(first + 1).startsWith("\tat ")) {
      first++;
    }
    if (first + 1 >= lines.size()) {
      return List.of();
    }
    int end = first + 1;
    while (end < lines.size() && lines.get(end).startsWith("\tat ")) {
      end++;
    }
    while (first > 0 && !lines.get(first - 1).isBlank() && !lines.get(first - 1).startsWith("|")) {
      first--;
    }
    return List.copyOf(lines.subList(first, end));
  }

  private static List<String> results(ReportTable table) {
    Map<Integer, List<String>> calls = new HashMap<>();
    table
        .cells()
        .forEach(
            cell ->
                calls
                    .computeIfAbsent(cell.column(), c -> new ArrayList<>())
                    .add(REMARK.matcher(cell.text()).replaceAll("")));
    List<String> results = new ArrayList<>();
    for (int column = 0; column < table.columns().size(); column++) {
      List<String> of = calls.getOrDefault(column, List.of());
      results.add(
          table.columns().get(column).toLowerCase(java.util.Locale.ROOT)
              + ": "
              + String.join(", ", of));
    }
    return results;
  }

  /** The table's lines as steps, each as deep as the lines around it that are steps are many. */
  private static List<Step> steps(ReportTable table, ThreadNames names) {
    List<Step> steps = new ArrayList<>();
    Map<Integer, List<int[]>> open = new HashMap<>();
    for (Cell cell : table.cells()) {
      TraceLine line = TraceLine.of(cell.text());
      Action action = line.action();
      List<int[]> around = open.computeIfAbsent(cell.column(), c -> new ArrayList<>());
      around.removeIf(indent -> indent[0] >= cell.indent());
      if (action != null) {
        steps.add(
            new Step(
                cell.column(),
                around.size(),
                action,
                names.in(line.text()),
                line.location(),
                line.value()));
        around.add(new int[] {cell.indent()});
      }
    }
    return steps;
  }

  /**
   * The threads whose last event is that they wait, but for the one that waits for threads. The
   * last event of all has no switch behind it; in a livelock it may be any.
   */
  private static Set<Integer> stuck(Kind kind, List<Step> steps) {
    if ((kind != Kind.DEADLOCK && kind != Kind.LIVELOCK) || steps.isEmpty()) {
      return Set.of();
    }
    Map<Integer, Step> last = new HashMap<>();
    steps.forEach(step -> last.put(step.thread(), step));
    Set<Integer> stuck = new TreeSet<>();
    last.forEach(
        (thread, step) -> {
          if (WAITING.contains(step.action()) && !step.text().contains("to finish")) {
            stuck.add(thread);
          }
        });
    if (kind == Kind.LIVELOCK) {
      stuck.add(steps.get(steps.size() - 1).thread());
    }
    return stuck;
  }
}
