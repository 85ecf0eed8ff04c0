package dev.gauntlet.report.sarif;

import dev.gauntlet.report.sarif.Sarif.ArtifactLocation;
import dev.gauntlet.report.sarif.Sarif.Location;
import dev.gauntlet.report.sarif.Sarif.LogicalLocation;
import dev.gauntlet.report.sarif.Sarif.Message;
import dev.gauntlet.report.sarif.Sarif.PhysicalLocation;
import dev.gauntlet.report.sarif.Sarif.Region;
import dev.gauntlet.verdict.Flag;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.Results.Source;
import dev.gauntlet.verdict.Step;
import dev.gauntlet.verdict.SubjectResult;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds where in the repository a result, and each of its steps, is. */
final class Places {
  static final String ROOT = "%SRCROOT%";

  private static final Pattern FILE_AND_LINE = Pattern.compile("([^:]+)(?::(\\d{1,7}))?");

  private final Results results;

  Places(Results results) {
    this.results = results;
  }

  /** The last step that is in the subject itself, else where its defect is declared. */
  Location of(Flag flag) {
    SubjectResult subject = flag.subject();
    return subject(subject, flag.line().orElseGet(() -> declaration(subject)));
  }

  /** Where the subject's defect is, as far as that is known, else where its class begins. */
  Location of(SubjectResult subject) {
    return subject(subject, declaration(subject));
  }

  /** A step's place, if its file is in the repository, and what it does. */
  Location of(SubjectResult subject, Step step, String text) {
    Message message = new Message(text);
    Matcher place = FILE_AND_LINE.matcher(step.location() == null ? "" : step.location());
    if (!place.matches()) {
      return new Location(null, null, message);
    }
    Source source = results.sources().get(subject.pattern() + "/" + place.group(1));
    PhysicalLocation physical =
        source == null
            ? null
            : physical(source.path(), Optional.ofNullable(place.group(2)).map(Integer::valueOf));
    return new Location(physical, null, message);
  }

  private Location subject(SubjectResult subject, int line) {
    Source source = results.sources().get(subject.sourceKey());
    String path =
        source == null
            ? subject.className().replaceFirst("\\$.*", "").replace('.', '/') + ".java"
            : source.path();
    return new Location(
        physical(path, Optional.of(line)),
        List.of(new LogicalLocation(subject.className(), "type")),
        null);
  }

  private static PhysicalLocation physical(String path, Optional<Integer> line) {
    return new PhysicalLocation(
        new ArtifactLocation(uri(path), ROOT, null),
        line.filter(number -> number > 0).map(Region::new).orElse(null));
  }

  private static String uri(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no path: " + path, e);
    }
  }

  private static String file(SubjectResult subject) {
    return subject.sourceKey().substring(subject.sourceKey().lastIndexOf('/') + 1);
  }

  /** The line of the member that holds the defect, else of the class, else the first. */
  private int declaration(SubjectResult subject) {
    Source source = results.sources().get(subject.sourceKey());
    if (source == null) {
      return 1;
    }
    List<String> lines = source.text().lines().toList();
    @Nullable String member = subject.details() == null ? null : subject.details().member();
    int line = member == null ? 0 : first(lines, declarationOf(member));
    return Math.max(1, line > 0 ? line : first(lines, declarationOfClass(file(subject))));
  }

  private static Pattern declarationOf(String member) {
    return Pattern.compile(
        "\\s+(?!return |throw |new |else |\\*)[\\w<>?,.\\[\\] @]+ "
            + Pattern.quote(member)
            + "\\(.*|\\s+"
            + Pattern.quote(member)
            + "\\([^;]*\\{");
  }

  private static Pattern declarationOfClass(String file) {
    return Pattern.compile(
        ".*\\b(class|record|enum) " + Pattern.quote(file.replace(".java", "")) + "\\b.*");
  }

  private static int first(List<String> lines, Pattern what) {
    return 1
        + IntStream.range(0, lines.size())
            .filter(i -> what.matcher(lines.get(i)).matches())
            .findFirst()
            .orElse(-1);
  }
}
