package dev.gauntlet.report.junit;

import dev.gauntlet.report.junit.Case.End;
import dev.gauntlet.verdict.Flag;
import dev.gauntlet.verdict.Results;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes {@code junit/TEST-*.xml}, a file for each pattern.
 *
 * <p>A failure is a deviation, or a submission that was flagged. An error is a check that did not
 * complete where its word is needed. Skipped is what an engine cannot see, or what was not needed.
 */
public final class JunitFiles {
  /** The folder's name within a run's folder. */
  public static final String FOLDER = "junit";

  private static final int LONGEST_NAME = 100;

  private final Results results;
  private final Function<Flag, String> evidence;

  /**
   * Prepares the files of a run.
   *
   * @param evidence renders a flag's evidence as text
   */
  public JunitFiles(Results results, Function<Flag, String> evidence) {
    this.results = results;
    this.evidence = evidence;
  }

  /**
   * Writes the files into a folder of their own within a run's folder, and deletes those of an
   * earlier run.
   *
   * @throws UncheckedIOException if that cannot be done
   */
  public void write(Path folder) {
    Path own = folder.resolve(FOLDER);
    try {
      Files.createDirectories(own);
      try (DirectoryStream<Path> old = Files.newDirectoryStream(own, "TEST-*.xml")) {
        for (Path file : old) {
          Files.delete(file);
        }
      }
      for (Map.Entry<String, String> file : render().entrySet()) {
        Files.write(own.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + own, e);
    }
  }

  /** Renders the files, each by its name. */
  public Map<String, String> render() {
    Map<String, List<Case>> patterns = new LinkedHashMap<>();
    results
        .subjects()
        .forEach(
            subject ->
                patterns
                    .computeIfAbsent(subject.pattern(), p -> new ArrayList<>())
                    .addAll(Case.of(subject, evidence)));
    Map<String, String> files = new LinkedHashMap<>();
    patterns.forEach((pattern, cases) -> files.put(name(pattern), suite(pattern, cases)));
    return files;
  }

  /** A pattern's id comes from a file that may have been written by others. */
  private static String name(String pattern) {
    String name = pattern.replaceAll("[^\\w.-]", "_");
    return "TEST-" + name.substring(0, Math.min(name.length(), LONGEST_NAME)) + ".xml";
  }

  private String suite(String pattern, List<Case> cases) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuite");
      attribute(xml, "name", pattern);
      attribute(xml, "tests", Integer.toString(cases.size()));
      attribute(xml, "failures", count(cases, End.FAILED));
      attribute(xml, "errors", count(cases, End.ERROR));
      attribute(xml, "skipped", count(cases, End.SKIPPED));
      attribute(xml, "time", seconds(cases.stream().mapToLong(Case::millis).sum()));
      properties(xml);
      for (Case each : cases) {
        testCase(xml, each);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string cannot be written to", e);
    }
    return text.toString();
  }

  private void properties(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("properties");
    property(xml, "budget", results.budget());
    property(xml, "seed", Long.toString(results.seed()));
    property(xml, "jdk", results.jdk());
    property(xml, "cores", Integer.toString(results.cores()));
    for (Map.Entry<String, String> engine : results.engines().entrySet()) {
      property(xml, engine.getKey(), engine.getValue());
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private static void property(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeEmptyElement("property");
    attribute(xml, "name", name);
    attribute(xml, "value", value);
  }

  private static void testCase(XMLStreamWriter xml, Case each) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    attribute(xml, "name", each.name());
    attribute(xml, "classname", each.className());
    attribute(xml, "time", seconds(each.millis()));
    xml.writeCharacters("\n    ");
    xml.writeStartElement(each.end().element());
    if (each.end() == End.PASSED) {
      xml.writeCharacters(legal(each.message().isEmpty() ? "" : each.message() + "\n"));
    } else {
      attribute(xml, "message", each.message());
      attribute(xml, "type", each.type());
    }
    xml.writeCharacters(legal(each.text()));
    xml.writeEndElement();
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, legal(value));
  }

  /** XML 1.0 has no way to write most control characters and halves of surrogate pairs. */
  private static String legal(String text) {
    return text.codePoints()
        .map(c -> isLegal(c) ? c : '?')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private static String count(List<Case> cases, End end) {
    return Long.toString(cases.stream().filter(c -> c.end() == end).count());
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }
}
