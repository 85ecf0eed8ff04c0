package dev.gauntlet.bench;

import java.util.List;
import java.util.Locale;

/** Scores as a table in Markdown. */
final class Table {
  private Table() {}

  /** Writes a row for each score. */
  static String of(String title, List<Score> scores) {
    StringBuilder table = new StringBuilder();
    table.append("## ").append(title).append("\n\n");
    table.append("| | | threads | operations a second | ± |\n|---|---|---:|---:|---:|\n");
    String group = "";
    for (Score score : scores) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %d | %,.0f | %s |%n",
              score.group().equals(group) ? "" : score.group(),
              score.name(),
              score.threads(),
              score.perSecond(),
              error(score)));
      group = score.group();
    }
    return table.append('\n').toString().replace(System.lineSeparator(), "\n");
  }

  private static String error(Score score) {
    return Double.isNaN(score.error()) ? "" : String.format(Locale.ROOT, "%,.0f", score.error());
  }
}
