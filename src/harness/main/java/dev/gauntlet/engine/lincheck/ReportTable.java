package dev.gauntlet.engine.lincheck;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of a report: a column for each thread, a row for each event.
 *
 * @param columns the header's names
 * @param cells the cells that are not empty, row by row
 */
record ReportTable(List<String> columns, List<Cell> cells) {
  /** What stands in a column, with the spaces it is indented by. */
  record Cell(int column, int indent, String text) {}

  /** Reads the first table at or after a line; a report without one gives an empty table. */
  static ReportTable read(List<String> lines) {
    List<Integer> bars = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    for (String line : lines) {
      if (!line.startsWith("|")) {
        if (!bars.isEmpty()) {
          break;
        }
      } else if (!line.startsWith("| ---")) {
        if (bars.isEmpty()) {
          header(line, bars, columns);
        } else {
          row(line, bars, cells);
        }
      }
    }
    return new ReportTable(columns, cells);
  }

  private static void header(String line, List<Integer> bars, List<String> columns) {
    for (int at = 0; at >= 0; at = line.indexOf('|', at + 1)) {
      if (!bars.isEmpty()) {
        columns.add(line.substring(bars.get(bars.size() - 1) + 1, at).strip());
      }
      bars.add(at);
    }
  }

  /** A bar inside a value is no border: borders stand where the header has them. */
  private static void row(String line, List<Integer> bars, List<Cell> cells) {
    for (int column = 0; column + 1 < bars.size(); column++) {
      int from = bars.get(column) + 2;
      int to = Math.min(bars.get(column + 1), line.length());
      if (from < to) {
        String cell = line.substring(from, to).stripTrailing();
        if (!cell.isEmpty()) {
          cells.add(new Cell(column, cell.length() - cell.stripLeading().length(), cell.strip()));
        }
      }
    }
  }
}
