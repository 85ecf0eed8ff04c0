package dev.gauntlet.docs;

import dev.gauntlet.subject.Catalogue;
import dev.gauntlet.subject.CatalogueScan;
import dev.gauntlet.subject.Pattern;
import dev.gauntlet.subject.SubjectRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All pages of the catalogue. */
public final class CataloguePages {
  private CataloguePages() {}

  /**
   * Writes the pages of the catalogue on the class path.
   *
   * @param arguments the repository's folder
   */
  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(arguments[0]);
    write(pages(CatalogueScan.scan(), sources(home)), folder(home));
  }

  /** Where the pages are. */
  static Path folder(Path home) {
    return home.resolve("docs/catalogue");
  }

  /** Where the patterns' sources are. */
  static Path sources(Path home) {
    return home.resolve("src/patterns/main/java");
  }

  /** The pages by their file names. */
  static Map<String, String> pages(Catalogue catalogue, Path sources) throws IOException {
    Map<String, String> pages = new TreeMap<>();
    pages.put("README.md", index(catalogue));
    for (Pattern pattern : catalogue.patterns()) {
      Path contract = sources.resolve(pattern.contract().replace('.', '/'));
      pages.put(pattern.id() + ".md", PatternPage.of(pattern, contract.resolveSibling("")));
    }
    return pages;
  }

  /** Makes a folder hold these pages and no others. */
  static void write(Map<String, String> pages, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String old : read(folder).keySet()) {
      if (!pages.containsKey(old)) {
        Files.delete(folder.resolve(old));
      }
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(folder.resolve(page.getKey()), page.getValue());
    }
  }

  /** The names of the pages that are missing from a folder, superfluous in it, or different. */
  static Set<String> outOfDate(Map<String, String> pages, Path folder) throws IOException {
    Map<String, String> written = read(folder);
    Set<String> names = new TreeSet<>(pages.keySet());
    names.addAll(written.keySet());
    names.removeIf(name -> Objects.equals(pages.get(name), written.get(name)));
    return names;
  }

  /** The pages that a folder holds, by their file names. */
  static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        pages.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return pages;
  }

  private static String index(Catalogue catalogue) {
    StringBuilder index = new StringBuilder();
    index.append("# The catalogue\n\n");
    index.append("Written from the sources; `docs/write` writes it again.\n\n");
    index.append("| pattern | correct | buggy | checks |\n|---|---:|---:|---:|\n");
    long correct = 0;
    long buggy = 0;
    for (Pattern pattern : catalogue.patterns()) {
      long right = count(pattern, SubjectRef.Kind.CORRECT);
      long wrong = count(pattern, SubjectRef.Kind.BUGGY);
      correct += right;
      buggy += wrong;
      index.append(
          "| [%1$s](%1$s.md) | %2$d | %3$d | %4$d |\n"
              .formatted(pattern.id(), right, wrong, pattern.checks().size()));
    }
    index.append(
        "\n%d patterns, %d correct and %d buggy variants.\n"
            .formatted(catalogue.patterns().size(), correct, buggy));
    return index.toString();
  }

  private static long count(Pattern pattern, SubjectRef.Kind kind) {
    return pattern.variants().stream().filter(variant -> variant.kind() == kind).count();
  }
}
