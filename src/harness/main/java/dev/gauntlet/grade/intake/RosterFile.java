package dev.gauntlet.grade.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.gauntlet.grade.result.Student;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A roster: who handed in what, a CSV file with a heading. Canvas's and Moodle's own exports will
 * do.
 *
 * <p>With a column {@code submission} that names the file or folder, several students may share
 * one. Without it a student is found by their login, number, Canvas id, address or name in the
 * submission's name.
 */
public final class RosterFile {
  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("submission", "submission"),
          Map.entry("file", "submission"),
          Map.entry("name", "name"),
          Map.entry("student", "name"),
          Map.entry("full name", "name"),
          Map.entry("id", "canvas"),
          Map.entry("sis user id", "number"),
          Map.entry("id number", "number"),
          Map.entry("number", "number"),
          Map.entry("sis login id", "login"),
          Map.entry("login", "login"),
          Map.entry("username", "login"),
          Map.entry("email", "email"),
          Map.entry("email address", "email"),
          Map.entry("section", "section"));

  private final List<Line> lines = new ArrayList<>();

  private record Line(String submission, Student student) {}

  private RosterFile() {}

  /**
   * Reads a roster.
   *
   * @throws IOException if it cannot be read, with a message for its author
   */
  public static RosterFile read(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    String heading = text.lines().findFirst().orElse("");
    char separator = heading.contains(";") && !heading.contains(",") ? ';' : ',';
    RosterFile roster = new RosterFile();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
      List<String> columns = null;
      for (CsvRecord line : reader) {
        if (columns == null) {
          columns = line.getFields();
        } else {
          roster.add(columns, line.getFields());
        }
      }
    } catch (CsvParseException | UncheckedIOException e) {
      throw new IOException("it is no CSV file: " + e.getMessage(), e);
    }
    if (roster.lines.isEmpty()) {
      throw new IOException(
          "it names nobody; its first line must have some of the columns submission, name, id, login,"
              + " number, email, section");
    }
    return roster;
  }

  /** The students who handed in a submission; empty if the roster does not tell. */
  public List<Student> studentsOf(Submission submission) {
    String stem = stem(submission.name());
    List<Student> named =
        lines.stream()
            .filter(l -> !l.submission().isEmpty())
            .filter(l -> stem(l.submission()).equals(stem))
            .map(Line::student)
            .toList();
    if (!named.isEmpty()) {
      return named;
    }
    return lines.stream()
        .filter(l -> l.submission().isEmpty())
        .map(Line::student)
        .filter(s -> isIn(stem, s))
        .limit(1)
        .toList();
  }

  private void add(List<String> columns, List<String> fields) {
    Map<String, String> known = new HashMap<>();
    for (int i = 0; i < Math.min(columns.size(), fields.size()); i++) {
      String column = COLUMNS.get(columns.get(i).strip().toLowerCase(Locale.ROOT));
      if (column != null) {
        known.putIfAbsent(column, fields.get(i).strip());
      }
    }
    if (known.values().stream().allMatch(String::isEmpty)) {
      return;
    }
    lines.add(
        new Line(
            known.getOrDefault("submission", ""),
            new Student(
                known.getOrDefault("name", ""),
                known.getOrDefault("canvas", ""),
                known.getOrDefault("number", ""),
                known.getOrDefault("login", ""),
                known.getOrDefault("email", ""),
                known.getOrDefault("section", ""))));
  }

  private static boolean isIn(String stem, Student student) {
    List<String> parts = List.of(stem.split("[^\\p{L}\\p{N}@.]+", -1));
    String letters = stem.replaceAll("[^\\p{L}]", "");
    String name = student.name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    return (name.length() > 3 && letters.startsWith(name))
        || Stream.of(
                student.canvasId(),
                student.number(),
                student.login(),
                student.email(),
                student.email().replaceFirst("@.*", ""))
            .map(key -> key.toLowerCase(Locale.ROOT))
            .anyMatch(key -> !key.isEmpty() && (parts.contains(key) || stem.equals(key)));
  }

  private static String stem(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceFirst("\\.(java|class|zip|jar|tar|tgz|tar\\.gz)$", "");
  }
}
