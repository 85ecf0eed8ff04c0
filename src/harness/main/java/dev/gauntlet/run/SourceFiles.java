package dev.gauntlet.run;

import dev.gauntlet.subject.Catalogue;
import dev.gauntlet.subject.Pattern;
import dev.gauntlet.subject.SubjectRef;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.Results.Source;
import dev.gauntlet.verdict.Step;
import dev.gauntlet.verdict.SubjectResult;
import dev.gauntlet.verdict.Verdict;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a run's results the sources that a reader needs beside them: the subjects, the checks
 * that flagged, the other files that steps name, and for each subject that is not known to be
 * correct the nearest variant that is.
 *
 * <p>Where a source is not to be had, there is none.
 */
public final class SourceFiles {
  private static final List<String> MODULES = List.of("src/patterns", "models", "stress");
  private static final String MAIN = "/main/java/";
  private static final String CONTRACTS = "dev/gauntlet/patterns/";

  /** Where a class-path entry's sources are by convention, from one of the folders above it. */
  private static final List<String> CONVENTIONS =
      List.of("", "src", "src/main/java", "src/test/java", "main/java", "test/java");

  private static final int FOLDERS_ABOVE = 4;

  /** A class file says by itself what it was compiled from: that must not lead anywhere else. */
  private static final java.util.regex.Pattern FILE_NAME =
      java.util.regex.Pattern.compile("[\\w$]+\\.java");

  private final Catalogue catalogue;
  private final Path home;
  private final String classPath;
  private final Map<String, Source> found = new HashMap<>();

  /**
   * Prepares to look.
   *
   * @param home the repository's root
   * @param classPath where a subject of somebody else's was found; may be empty
   */
  public SourceFiles(Catalogue catalogue, Path home, String classPath) {
    this.catalogue = catalogue;
    this.home = home;
    this.classPath = classPath;
  }

  /** The same results with sources. */
  public Results addTo(Results results) {
    List<SubjectResult> subjects = new ArrayList<>();
    for (SubjectResult subject : results.subjects()) {
      Pattern pattern = catalogue.pattern(subject.pattern()).orElseThrow();
      addSubject(subject);
      subject.engines().values().stream()
          .flatMap(e -> e.checks().stream())
          .filter(c -> c.verdict() == Verdict.FLAGGED)
          .forEach(c -> addCheck(pattern, c, modules(subject)));
      subjects.add(
          subject.kind().equals("correct")
              ? subject
              : subject.comparedWith(nearestCorrect(pattern, subject)));
    }
    return results.showing(subjects, found);
  }

  private void addSubject(SubjectResult subject) {
    String file = subject.className().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
    Optional<Source> source = read(MODULES.get(0) + MAIN + file);
    if (source.isEmpty() && !classPath.isEmpty()) {
      source =
          Stream.of(classPath.split(File.pathSeparator))
              .flatMap(SourceFiles::sourceFolders)
              .map(folder -> folder.resolve(file))
              .filter(Files::isRegularFile)
              .findFirst()
              .map(path -> new Source(file, text(path)));
    }
    source.ifPresent(s -> found.putIfAbsent(subject.sourceKey(), s));
  }

  private static Stream<Path> sourceFolders(String entry) {
    return Stream.iterate(Path.of(entry).toAbsolutePath(), p -> p != null, Path::getParent)
        .limit(FOLDERS_ABOVE)
        .flatMap(folder -> CONVENTIONS.stream().map(folder::resolve));
  }

  /** A class of somebody else's may be named like a variant, whose source is not meant then. */
  private static List<String> modules(SubjectResult subject) {
    return subject.kind().equals("submission") ? MODULES.subList(1, MODULES.size()) : MODULES;
  }

  private void addCheck(Pattern pattern, CheckResult check, List<String> modules) {
    pattern.checks().stream()
        .filter(c -> c.ref().name().equals(check.name()))
        .map(c -> c.ref().className().replaceFirst("^.*\\.", "") + ".java")
        .forEach(file -> add(pattern, file, modules));
    if (check.evidence() != null) {
      Stream.concat(check.evidence().steps().stream(), check.evidence().unfolded().stream())
          .map(Step::location)
          .flatMap(Stream::ofNullable)
          .map(location -> location.replaceFirst(":.*", ""))
          .filter(file -> FILE_NAME.matcher(file).matches())
          .distinct()
          .forEach(file -> add(pattern, file, modules));
    }
  }

  /** Adds a file of the pattern's packages, if it is one. */
  private void add(Pattern pattern, String file, List<String> modules) {
    String key = pattern.id() + "/" + file;
    if (found.containsKey(key)) {
      return;
    }
    String contract = pattern.contract().replace('.', '/');
    String folder = contract.substring(0, contract.lastIndexOf('/') + 1);
    modules.stream()
        .map(module -> module + MAIN + folder.replace(CONTRACTS, inModule(module)) + file)
        .flatMap(path -> read(path).stream())
        .findFirst()
        .ifPresent(source -> found.put(key, source));
  }

  private static String inModule(String module) {
    return "dev/gauntlet/" + module.substring(module.lastIndexOf('/') + 1) + "/";
  }

  /** Adds the correct variant that has the most lines in common with the subject. */
  private @Nullable String nearestCorrect(Pattern pattern, SubjectResult subject) {
    List<String> lines = lines(found.get(subject.sourceKey()));
    Optional<SubjectRef> nearest =
        pattern.variants().stream()
            .filter(v -> v.kind() == SubjectRef.Kind.CORRECT)
            .filter(v -> !(v.path() + ".java").equals(subject.sourceKey()))
            .peek(v -> add(pattern, v.simpleName() + ".java", MODULES))
            .filter(v -> found.containsKey(v.path() + ".java"))
            .max(
                Comparator.comparingInt(
                    v -> inCommon(lines, lines(found.get(v.path() + ".java")))));
    return nearest.map(v -> v.path() + ".java").orElse(null);
  }

  private static List<String> lines(@Nullable Source source) {
    return source == null ? List.of() : source.text().lines().map(String::strip).toList();
  }

  /** The length of the longest common subsequence. */
  private static int inCommon(List<String> one, List<String> other) {
    int[] before = new int[other.size() + 1];
    for (String line : one) {
      int[] now = new int[other.size() + 1];
      for (int i = 0; i < other.size(); i++) {
        now[i + 1] = line.equals(other.get(i)) ? before[i] + 1 : Math.max(before[i + 1], now[i]);
      }
      before = now;
    }
    return before[other.size()];
  }

  private Optional<Source> read(String path) {
    Path file = home.resolve(path);
    return Files.isRegularFile(file) ? Optional.of(new Source(path, text(file))) : Optional.empty();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
