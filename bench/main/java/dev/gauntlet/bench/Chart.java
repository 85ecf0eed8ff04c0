package dev.gauntlet.bench;

import java.util.List;
import java.util.Locale;

/**
 * Scores as a chart in SVG: a bar for each, grouped; its length is relative to the best score of
 * its group, its number is absolute. One and two threads differ by their patterns of colour.
 */
final class Chart {
  private static final int ROW = 20;
  private static final int LEFT = 290;
  private static final int BARS = 420;
  private static final int WIDTH = 860;
  private static final int TOP = 50;

  private final List<Score> scores;
  private final StringBuilder svg = new StringBuilder();

  private Chart(List<Score> scores) {
    this.scores = scores;
  }

  /** Draws the chart. */
  static String of(String title, List<Score> scores) {
    Chart chart = new Chart(scores);
    chart.draw(title);
    return chart.svg.toString();
  }

  private void draw(String title) {
    long groups = scores.stream().map(Score::group).distinct().count();
    long height = TOP + (scores.size() + groups) * ROW + ROW;
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" role=\"img\""
            + " font-family=\"sans-serif\" font-size=\"12\">\n",
        WIDTH, height);
    add("<title>%s</title>\n", escaped(title));
    add("<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n");
    text(10, 24, "font-size=\"16\"", title);
    int y = TOP;
    String group = "";
    for (Score score : scores) {
      if (!score.group().equals(group)) {
        group = score.group();
        text(10, y + 14, "font-weight=\"bold\"", group);
        y += ROW;
      }
      bar(score, y);
      y += ROW;
    }
    add("</svg>\n");
  }

  private void bar(Score score, int y) {
    double length = BARS * score.perSecond() / best(score.group());
    String threads = score.threads() == 1 ? "1 thread" : score.threads() + " threads";
    text(24, y + 14, "", score.name() + ", " + threads);
    add(
        "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>\n",
        LEFT, y + 3, length, ROW - 6, score.threads() == 1 ? "#0072b2" : "#e69f00");
    text(
        LEFT + (int) length + 6,
        y + 14,
        "",
        String.format(Locale.ROOT, "%,.0f", score.perSecond()));
  }

  private double best(String group) {
    return scores.stream()
        .filter(score -> score.group().equals(group))
        .mapToDouble(Score::perSecond)
        .max()
        .orElse(1);
  }

  private void text(int x, int y, String attributes, String text) {
    add("<text x=\"%d\" y=\"%d\" %s>%s</text>\n", x, y, attributes, escaped(text));
  }

  private void add(String format, Object... arguments) {
    svg.append(String.format(Locale.ROOT, format, arguments));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
