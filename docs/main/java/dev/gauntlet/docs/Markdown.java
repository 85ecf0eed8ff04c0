package dev.gauntlet.docs;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ThrowsTree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Turns doc comments into Markdown. A tag that it does not know is an error, not a gap. */
final class Markdown {
  private Markdown() {}

  /** What a comment says before its block tags. */
  static String body(DocCommentTree comment) {
    return text(comment.getFullBody());
  }

  /** The block tags, each as a line of a list. */
  static List<String> tags(DocCommentTree comment) {
    List<String> lines = new ArrayList<>();
    for (DocTree tag : comment.getBlockTags()) {
      if (tag instanceof ParamTree parameter) {
        lines.add("`%s`: %s".formatted(parameter.getName(), text(parameter.getDescription())));
      } else if (tag instanceof ReturnTree returned) {
        lines.add("returns " + text(returned.getDescription()));
      } else if (tag instanceof ThrowsTree thrown) {
        lines.add(
            "throws `%s` %s"
                .formatted(simple(thrown.getExceptionName()), text(thrown.getDescription())));
      } else {
        throw new IllegalArgumentException("a tag without a form in Markdown: " + tag);
      }
    }
    return lines;
  }

  private static String text(List<? extends DocTree> parts) {
    String joined = parts.stream().map(Markdown::text).collect(Collectors.joining());
    return joined
        .lines()
        .map(String::strip)
        .collect(Collectors.joining("\n"))
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }

  private static String text(DocTree part) {
    if (part instanceof TextTree text) {
      return text.getBody().replaceAll("\\s+", " ");
    }
    if (part instanceof LiteralTree literal) {
      return "`" + literal.getBody().getBody().replaceAll("\\s+", " ") + "`";
    }
    if (part instanceof LinkTree link) {
      String label = text(link.getLabel());
      return "`" + (label.isEmpty() ? target(link) : label) + "`";
    }
    if (part instanceof EntityTree entity) {
      return "&" + entity.getName() + ";";
    }
    if (part instanceof StartElementTree start) {
      return element(start.getName().toString(), start);
    }
    if (part instanceof EndElementTree end) {
      return element("/" + end.getName(), end);
    }
    throw new IllegalArgumentException("a tag without a form in Markdown: " + part);
  }

  private static String element(String name, DocTree part) {
    return switch (name) {
      case "p", "ul", "ol" -> "\n\n";
      case "li" -> "\n- ";
      case "/li", "/p" -> "";
      case "/ul", "/ol" -> "\n\n";
      default -> throw new IllegalArgumentException("an element without a form: " + part);
    };
  }

  private static String target(LinkTree link) {
    String signature = link.getReference().getSignature();
    return signature.startsWith("#") ? signature.substring(1) : signature.replace('#', '.');
  }

  private static String simple(DocTree name) {
    String full = name.toString();
    return full.substring(full.lastIndexOf('.') + 1);
  }
}
