package dev.gauntlet.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The tests that a build left out, as its Surefire reports tell.
 *
 * @param ran how many tests the reports hold
 * @param skipped the names of those that were skipped
 */
record SkippedTests(int ran, List<String> skipped) {

  /** Reads all reports of the given folders; a folder that is missing fails. */
  static SkippedTests in(List<Path> folders) {
    int ran = 0;
    List<String> skipped = new ArrayList<>();
    for (Path folder : folders) {
      for (Element test : tests(folder)) {
        ran++;
        if (test.getElementsByTagName("skipped").getLength() > 0) {
          skipped.add(test.getAttribute("classname") + "." + test.getAttribute("name"));
        }
      }
    }
    return new SkippedTests(ran, skipped);
  }

  private static List<Element> tests(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
          .flatMap(SkippedTests::testsOf)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("no test reports in " + folder, e);
    }
  }

  private static Stream<Element> testsOf(Path file) {
    try {
      var found =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(file.toFile())
              .getElementsByTagName("testcase");
      return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1)
          .map(i -> (Element) found.item(i));
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("not a test report: " + file, e);
    }
  }
}
