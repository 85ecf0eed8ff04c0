package dev.gauntlet.report.html;

import dev.gauntlet.verdict.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code index.html}: one file that opens without a network and without a server.
 *
 * <p>Its Content-Security-Policy allows the one script and the one style sheet that it is written
 * with, by their hashes, and nothing else.
 */
public final class HtmlReport {
  /** The file's name within a run's folder. */
  public static final String NAME = "index.html";

  private static final List<String> SCRIPTS =
      List.of(
          "dom", "data", "java", "diff", "lanes", "source", "state", "waits", "copy", "parts",
          "failure", "subject", "matrix", "router");
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

  private HtmlReport() {}

  /**
   * Writes the report into a folder.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(Results results, Path folder) {
    try {
      // Half of a surrogate pair becomes a question mark, where writeString would refuse the page.
      Files.write(folder.resolve(NAME), render(results).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder.resolve(NAME), e);
    }
  }

  /** Renders the report. */
  static String render(Results results) {
    String style = Resources.text("report.css");
    String script =
        SCRIPTS.stream()
            .map(name -> Resources.text("js/" + name + ".js"))
            .collect(Collectors.joining("\n", "'use strict';\n(async () => {\n", "\n})();\n"));
    Map<String, String> parts =
        Map.of(
            "policy",
            "default-src 'none'; script-src '"
                + hash(script)
                + "'; style-src '"
                + hash(style)
                + "'; img-src data:; base-uri 'none'; form-action 'none';"
                + " require-trusted-types-for 'script'",
            "style",
            style,
            "script",
            script,
            "overview",
            new OverviewHtml(results).render(),
            "failures",
            StaticFailures.of(results),
            "data",
            new RunData(results).packed());
    return PLACE
        .matcher(Resources.text("page.html"))
        .replaceAll(
            place -> Matcher.quoteReplacement(parts.getOrDefault(place.group(1), place.group())));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
