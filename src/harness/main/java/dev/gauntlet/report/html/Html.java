package dev.gauntlet.report.html;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML. Whatever is text or an attribute's value is escaped here and nowhere else; control
 * characters and those that reorder text are shown as a replacement character.
 */
final class Html {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; an attribute whose value is empty is left out
   */
  Html open(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"");
        out.append(escaped(attributes[i + 1])).append('"');
      }
    }
    out.append('>');
    open.push(element);
    return this;
  }

  /** Writes text. */
  Html text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** Closes the innermost element. */
  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Closes the innermost element and ends the line, for those who read the page's source. */
  Html closeLine() {
    close();
    out.append('\n');
    return this;
  }

  /** Writes an element that holds nothing but text. */
  Html element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(escaped, c));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int c) {
    switch (c) {
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '&' -> escaped.append("&amp;");
      case '"' -> escaped.append("&quot;");
      case '\'' -> escaped.append("&#39;");
      default -> escaped.appendCodePoint(isUnsafe(c) ? 0xFFFD : c);
    }
  }

  private static boolean isUnsafe(int c) {
    boolean control = c != '\n' && c != '\t' && Character.isISOControl(c);
    boolean reorders = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return control || reorders || surrogate;
  }
}
