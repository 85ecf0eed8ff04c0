package dev.gauntlet.grade.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the submissions that a command line names. */
public final class Intake {
  private static final Set<String> PROJECT =
      Set.of("src", "main", "pom.xml", "build.gradle", "build.gradle.kts", ".git");

  private final Pattern implementing;

  /**
   * Creates an intake.
   *
   * @param contract the contract's simple name, by which a folder of several people's source files
   *     is told from one person's
   */
  public Intake(String contract) {
    implementing = Pattern.compile("\\bimplements\\b[^{]*\\b" + Pattern.quote(contract) + "\\b");
  }

  /**
   * Finds submissions: each path is one, or a folder of several.
   *
   * <p>A folder is taken for several if an archive lies in it, if two or more of the source files
   * directly in it implement the contract, or if it holds nothing but folders, two or more, and is
   * no project of its own.
   */
  public List<Submission> find(List<Path> paths) {
    List<Submission> found = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Path path : paths) {
      List<Path> each =
          isSeveral(path) ? children(path).filter(this::counts).toList() : List.of(path);
      for (Path one : each) {
        found.add(new Submission(id(one, ids), one));
      }
    }
    return List.copyOf(found);
  }

  private boolean isSeveral(Path path) {
    if (!Files.isDirectory(path)) {
      return false;
    }
    List<Path> children = children(path).toList();
    if (children.stream().anyMatch(Archives::isArchive)) {
      return true;
    }
    if (children.stream().filter(Files::isRegularFile).filter(this::implementsIt).count() > 1) {
      return true;
    }
    boolean sources = children.stream().anyMatch(SubmissionReader::isCode);
    boolean project =
        children.stream().anyMatch(c -> PROJECT.contains(String.valueOf(c.getFileName())));
    return !sources && !project && children.stream().filter(Files::isDirectory).count() > 1;
  }

  private boolean counts(Path child) {
    return Files.isDirectory(child) || Archives.isArchive(child) || SubmissionReader.isCode(child);
  }

  private boolean implementsIt(Path file) {
    try {
      return file.toString().endsWith(".java")
          && Files.size(file) < 1 << 20
          && implementing
              .matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
              .find();
    } catch (IOException e) {
      return false;
    }
  }

  private static Stream<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(c -> !String.valueOf(c.getFileName()).startsWith("."))
          .filter(c -> !String.valueOf(c.getFileName()).equals("__MACOSX"))
          .sorted(Comparator.comparing(Path::toString))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /** The name without its ending, in plain letters; a number tells equal ones apart. */
  private static String id(Path path, Set<String> taken) {
    String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
    String plain =
        name.replaceFirst("(?i)\\.(java|class|zip|jar|tar|tgz|tar\\.gz)$", "")
            .replaceAll("[^A-Za-z0-9._-]", "_")
            .replaceFirst("^[.-]+", "_");
    String base = plain.isEmpty() ? "submission" : plain.substring(0, Math.min(plain.length(), 80));
    String id = base;
    for (int i = 2; !taken.add(id.toLowerCase(Locale.ROOT)); i++) {
      id = base + "-" + i;
    }
    return id;
  }
}
