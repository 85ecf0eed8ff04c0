package dev.gauntlet.grade.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An element of a page. Whatever text is put into one is escaped. */
final class Element {
  private static final Set<String> EMPTY = Set.of("meta", "input");

  private final String tag;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<String> content = new ArrayList<>();

  private Element(String tag) {
    this.tag = tag;
  }

  static Element of(String tag) {
    return new Element(tag);
  }

  /** An element with text in it. */
  static Element of(String tag, String text) {
    return of(tag).text(text);
  }

  /** A style or a script of our own, which is the one thing that is not escaped. */
  static Element ours(String tag, String source) {
    Element element = of(tag);
    element.content.add(source);
    return element;
  }

  Element with(String name, String value) {
    attributes.put(name, value);
    return this;
  }

  Element text(String text) {
    content.add(escape(text));
    return this;
  }

  Element add(Element... children) {
    return add(List.of(children));
  }

  Element add(List<Element> children) {
    children.forEach(c -> content.add(c.render()));
    return this;
  }

  String render() {
    StringBuilder text = new StringBuilder("<").append(tag);
    attributes.forEach((name, value) -> text.append(' ' + name + "=\"" + escape(value) + '"'));
    text.append('>');
    if (EMPTY.contains(tag)) {
      return text.toString();
    }
    content.forEach(text::append);
    return text.append("</").append(tag).append('>').toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
