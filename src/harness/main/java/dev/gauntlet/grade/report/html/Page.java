package dev.gauntlet.grade.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** A page that stands by itself and runs nothing but what it was written with. */
final class Page {
  private Page() {}

  /**
   * Renders a page.
   *
   * @param script the name of the resource that it runs; empty for none
   */
  static String render(String title, String script, List<Element> body) {
    String style = resource("grades.css");
    String code = script.isEmpty() ? "" : resource(script);
    String policy =
        "default-src 'none'; base-uri 'none'; form-action 'none'; style-src "
            + hash(style)
            + (script.isEmpty() ? "" : "; script-src " + hash(code));
    Element head =
        Element.of("head")
            .add(
                Element.of("meta").with("charset", "utf-8"),
                Element.of("meta")
                    .with("http-equiv", "Content-Security-Policy")
                    .with("content", policy),
                Element.of("meta")
                    .with("name", "viewport")
                    .with("content", "width=device-width, initial-scale=1"),
                Element.of("title", title),
                Element.ours("style", style));
    Element page = Element.of("body").add(Element.of("main").add(body));
    if (!script.isEmpty()) {
      page.add(Element.ours("script", code));
    }
    return "<!doctype html>\n"
        + Element.of("html").with("lang", "en").add(head, page).render()
        + "\n";
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream("/dev/gauntlet/grade/report/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static String hash(String source) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
