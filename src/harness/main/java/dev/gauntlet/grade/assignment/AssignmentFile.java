package dev.gauntlet.grade.assignment;

import dev.gauntlet.engine.Budget;
import dev.gauntlet.grade.result.Visibility;
import dev.gauntlet.subject.Catalogue;
import dev.gauntlet.subject.CheckEntry;
import dev.gauntlet.subject.Pattern;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/**
 * Reads {@code assignment.toml}. Nothing is guessed: an unknown key, a wrong type, a name that the
 * catalogue does not know is refused with its line.
 */
public final class AssignmentFile {
  /** The file's usual name. */
  public static final String NAME = "assignment.toml";

  private static final String TYPE_RULE =
      "(\\p{javaJavaIdentifierPart}+\\.)*(\\p{javaJavaIdentifierPart}+|\\*\\*?)";

  private final StrictTable top;
  private final Pattern pattern;

  private AssignmentFile(StrictTable top, Pattern pattern) {
    this.top = top;
    this.pattern = pattern;
  }

  /**
   * Reads an assignment.
   *
   * @throws AssignmentException if it cannot be read, or something in it is wrong
   */
  public static Assignment read(Path file, Catalogue catalogue) throws AssignmentException {
    String name = String.valueOf(file.getFileName());
    TomlParseResult read = Toml.parse(text(file));
    if (read.hasErrors()) {
      TomlParseError first = read.errors().get(0);
      throw new AssignmentException(
          name + ":" + first.position().line() + ": this is not TOML: " + first.getMessage());
    }
    StrictTable top = new StrictTable(name, "", read);
    top.only(
        Set.of(
            "title",
            "pattern",
            "budget",
            "seed",
            "deadline",
            "visibility",
            "credit",
            "points",
            "types",
            "limits"));
    Optional<String> id = top.text("pattern");
    if (id.isEmpty()) {
      throw new AssignmentException(
          name + ": pattern is missing; say which contract is to be implemented");
    }
    Optional<Pattern> pattern = catalogue.pattern(id.get());
    if (pattern.isEmpty()) {
      throw top.wrong("pattern", "is \"" + id.get() + "\", which ./gauntlet list does not know");
    }
    return new AssignmentFile(top, pattern.get()).assignment();
  }

  private static String text(Path file) throws AssignmentException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new AssignmentException("there is no file " + file);
    } catch (CharacterCodingException e) {
      throw new AssignmentException(file.getFileName() + " is not in UTF-8; save it as that");
    } catch (IOException e) {
      throw new AssignmentException("cannot read " + file + ": " + e.getMessage());
    }
  }

  private Assignment assignment() throws AssignmentException {
    return new Assignment(
        top.text("title").orElse(pattern.id()),
        pattern,
        top.oneOf("budget", Budget.values()).orElse(Budget.QUICK),
        top.number("seed").orElse(0L),
        top.moment("deadline").orElse(null),
        top.oneOf("visibility", Visibility.values()).orElse(Visibility.HINT),
        points(),
        types(),
        limits());
  }

  private PointRules points() throws AssignmentException {
    Credit credit = top.oneOf("credit", Credit.values()).orElse(Credit.EACH_CHECK);
    Optional<StrictTable> points = top.table("points");
    if (points.isEmpty()) {
      PointRules standard = PointRules.standard(pattern);
      return new PointRules(standard.kinds(), Map.of(), credit);
    }
    List<String> kinds = PointRules.kinds(pattern);
    Map<String, Integer> together = new TreeMap<>();
    Map<String, Integer> own = new TreeMap<>();
    for (String key : points.get().keys()) {
      if (key.equals("check")) {
        own.putAll(ownPoints(points.get()));
      } else if (kinds.contains(key)) {
        together.put(key, points.get().hundredths(key));
      } else {
        throw points
            .get()
            .wrong(
                key,
                "asks nothing of " + pattern.id() + "; points go to " + kinds + " and check.NAME");
      }
    }
    return new PointRules(together, own, credit);
  }

  private Map<String, Integer> ownPoints(StrictTable points) throws AssignmentException {
    Map<String, Integer> own = new TreeMap<>();
    Optional<StrictTable> checks = points.table("check");
    if (checks.isPresent()) {
      for (String name : checks.get().keys()) {
        if (!name.startsWith("should_")
            && pattern.checks().stream().noneMatch(c -> c.ref().name().equals(name))) {
          throw checks
              .get()
              .wrong(
                  name,
                  "is no check of "
                      + pattern.id()
                      + "; its checks are "
                      + pattern.checks().stream().map(CheckEntry::ref).map(r -> r.name()).toList());
        }
        own.put(name, checks.get().hundredths(name));
      }
    }
    return own;
  }

  private TypeRules types() throws AssignmentException {
    Optional<StrictTable> types = top.table("types");
    if (types.isEmpty()) {
      return TypeRules.NONE;
    }
    types.get().only(Set.of("forbidden", "allowed"));
    List<String> forbidden = rules(types.get(), "forbidden");
    List<String> allowed = rules(types.get(), "allowed");
    for (String rule : allowed) {
      if (forbidden.stream().noneMatch(f -> TypeRules.touches(f, rule))) {
        throw types
            .get()
            .wrong(
                "allowed",
                "holds " + rule + ", which is not forbidden; allowed lists the exceptions");
      }
    }
    return new TypeRules(forbidden, allowed);
  }

  private static List<String> rules(StrictTable types, String key) throws AssignmentException {
    List<String> rules = types.texts(key);
    for (String rule : rules) {
      if (!rule.matches(TYPE_RULE)) {
        throw types.wrong(
            key,
            "holds \""
                + rule
                + "\"; a rule is a class (a.b.C), a package (a.b.*) or all below (a.b.**)");
      }
    }
    return rules;
  }

  private Limits limits() throws AssignmentException {
    Optional<StrictTable> limits = top.table("limits");
    Limits standard = Limits.STANDARD;
    if (limits.isEmpty()) {
      return standard;
    }
    StrictTable l = limits.get();
    l.only(
        Set.of(
            "wall-seconds", "cpu-seconds", "memory-mib", "processes", "files-mib", "output-kib"));
    return new Limits(
        l.whole("wall-seconds", standard.wallSeconds()),
        l.whole("cpu-seconds", standard.cpuSeconds()),
        l.whole("memory-mib", standard.memoryMib()),
        l.whole("processes", standard.processes()),
        l.whole("files-mib", standard.filesMib()),
        l.whole("output-kib", standard.outputKib()));
  }
}
