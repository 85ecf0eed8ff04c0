package dev.gauntlet.report.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.report.golden.Golden;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JunitFilesTest {
  @TempDir private Path folder;

  @Test
  void should_fail_what_deviates_and_skip_what_cannot_be_seen() throws Exception {
    assertThat(cases("TEST-bounded-buffer.xml"))
        .containsEntry("MonitorBoundedBuffer lincheck BoundedBufferModel", "system-out")
        .containsEntry("MonitorBoundedBuffer jcstress none", "skipped not-applicable")
        .containsEntry("NotifyOneBoundedBuffer lincheck oneProducerTwoConsumers", "system-out")
        .containsEntry("NotifyOneBoundedBuffer lincheck must flag it", "system-out");
    assertThat(cases("TEST-counter.xml"))
        .containsEntry("LockCounter vmlens twoIncrements", "failure false-alarm")
        .containsEntry("VolatileCounter vmlens must flag it", "failure missed")
        .containsEntry("SlowCounter lincheck CounterModel", "error inconclusive")
        .containsEntry("Hostile jcstress Outcomes", "failure flagged");
  }

  @Test
  void should_make_no_error_of_an_engine_whose_word_is_not_needed() throws Exception {
    assertThat(cases("TEST-bounded-buffer.xml"))
        .containsEntry(
            "NotifyOneBoundedBuffer vmlens oneProducerTwoConsumers", "skipped inconclusive");
  }

  @Test
  void should_leave_no_file_of_an_earlier_run() throws Exception {
    Path old = folder.resolve("junit").resolve("TEST-old.xml");
    Files.createDirectories(old.getParent());
    Files.writeString(old, "");
    files().write(folder);
    assertThat(old).doesNotExist();
    assertThat(folder.resolve("junit/TEST-counter.xml")).isRegularFile();
  }

  private static JunitFiles files() {
    return new JunitFiles(Golden.results(), flag -> "half a pair: \ud800");
  }

  private static Map<String, String> cases(String file) throws Exception {
    Map<String, String> cases = new TreeMap<>();
    NodeList found =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(files().render().get(file))))
            .getElementsByTagName("testcase");
    for (int i = 0; i < found.getLength(); i++) {
      Element each = (Element) found.item(i);
      String className = each.getAttribute("classname");
      Node end = each.getElementsByTagName("*").item(0);
      cases.put(
          className.substring(className.lastIndexOf('.') + 1) + " " + each.getAttribute("name"),
          (end.getNodeName() + " " + ((Element) end).getAttribute("type")).strip());
    }
    return cases;
  }
}
