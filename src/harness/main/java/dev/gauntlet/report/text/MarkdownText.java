package dev.gauntlet.report.text;

import java.util.Collections;

/** Text of unknown origin within GitHub-flavoured Markdown. */
public final class MarkdownText {
  private static final int LONGEST = 400;
  private static final String SPECIAL = "\\`*_[]#|~$";

  private MarkdownText() {}

  /** The text as plain words within a line or a table's cell; long text is cut. */
  public static String words(String text) {
    StringBuilder words = new StringBuilder();
    for (char c : PlainText.line(text, LONGEST).toCharArray()) {
      switch (c) {
        case '<' -> words.append("&lt;");
        case '>' -> words.append("&gt;");
        case '&' -> words.append("&amp;");
        default -> words.append(SPECIAL.indexOf(c) < 0 ? "" : "\\").append(c);
      }
    }
    // Without this a web address in a message would become a link.
    return words.toString().replace("://", ":&#47;/").replace("www.", "www&#46;");
  }

  /** The lines as a block in which nothing is markup, each a line that is no command. */
  public static String block(String language, String lines) {
    String safe =
        String.join("\n", lines.lines().map(PlainText::line).map(String::stripTrailing).toList());
    String fence = "```";
    while (safe.contains(fence)) {
      fence = String.join("", Collections.nCopies(fence.length() + 1, "`"));
    }
    return fence + language + "\n" + safe + "\n" + fence + "\n";
  }
}
