package dev.gauntlet.grade.assignment;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** A table of an assignment file. Each mistake is told with the file's name and the line. */
final class StrictTable {
  private final String file;
  private final String path;
  private final TomlTable table;

  /**
   * A table that is read.
   *
   * @param file the file's name, for messages
   * @param path the table's own key with a dot behind it; empty for the whole file
   */
  StrictTable(String file, String path, TomlTable table) {
    this.file = file;
    this.path = path;
    this.table = table;
  }

  /** Refuses every key but these. */
  void only(Set<String> known) throws AssignmentException {
    for (String key : table.keySet()) {
      if (!known.contains(key)) {
        throw wrong(
            key,
            "is not known; known here are "
                + known.stream().sorted().toList()
                + (path.isEmpty() ? "" : ", and keys of no table stand above the first [table]"));
      }
    }
  }

  Set<String> keys() {
    return table.keySet();
  }

  Optional<String> text(String key) throws AssignmentException {
    Object value = value(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof String text && !text.isBlank() && text.lines().count() == 1) {
      return Optional.of(text);
    }
    throw wrong(key, "must be text on one line, in quotes, but is " + shown(value));
  }

  <E extends Enum<E>> Optional<E> oneOf(String key, E[] constants) throws AssignmentException {
    Optional<String> text = text(key);
    List<String> ids = Stream.of(constants).map(StrictTable::id).toList();
    if (text.isPresent() && !ids.contains(text.get())) {
      throw wrong(key, "must be one of " + ids + ", but is \"" + text.get() + '"');
    }
    return text.map(t -> constants[ids.indexOf(t)]);
  }

  int whole(String key, int otherwise) throws AssignmentException {
    Object value = value(key);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Long number && number >= 1 && number <= 1_000_000) {
      return Math.toIntExact(number);
    }
    throw wrong(key, "must be a whole number from 1 to 1000000, but is " + shown(value));
  }

  Optional<Long> number(String key) throws AssignmentException {
    Object value = value(key);
    if (value == null || value instanceof Long) {
      return Optional.ofNullable((Long) value);
    }
    throw wrong(key, "must be a whole number, but is " + shown(value));
  }

  /** Points, in hundredths. */
  int hundredths(String key) throws AssignmentException {
    Object value = value(key);
    if (value instanceof Long || value instanceof Double) {
      double points = ((Number) value).doubleValue();
      if (points >= 0
          && points <= 10_000
          && BigDecimal.valueOf(points).stripTrailingZeros().scale() <= 2) {
        return (int) Math.round(points * 100);
      }
    }
    throw wrong(
        key, "must be points, from 0 to 10000 with at most two decimals, but is " + shown(value));
  }

  Optional<OffsetDateTime> moment(String key) throws AssignmentException {
    Object value = value(key);
    if (value == null || value instanceof OffsetDateTime) {
      return Optional.ofNullable((OffsetDateTime) value);
    }
    throw wrong(
        key,
        "must be a date with time and offset, without quotes, such as 2026-12-01T23:59:00+01:00,"
            + " but is "
            + shown(value));
  }

  List<String> texts(String key) throws AssignmentException {
    Object value = value(key);
    List<String> texts = new ArrayList<>();
    if (value == null) {
      return texts;
    }
    if (!(value instanceof TomlArray array)) {
      throw wrong(key, "must be a list of texts, such as [\"a\", \"b\"], but is " + shown(value));
    }
    for (Object each : array.toList()) {
      if (!(each instanceof String text)) {
        throw wrong(key, "must be a list of texts, but holds " + shown(each));
      }
      texts.add(text);
    }
    return texts;
  }

  Optional<StrictTable> table(String key) throws AssignmentException {
    Object value = value(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof TomlTable inner) {
      return Optional.of(new StrictTable(file, path + key + ".", inner));
    }
    throw wrong(key, "must be a table, written [" + path + key + "], but is " + shown(value));
  }

  /** The mistake, with the line at which the key stands. */
  AssignmentException wrong(String key, String what) {
    TomlPosition position = table.inputPositionOf(List.of(key));
    String line = position == null ? "" : ":" + position.line();
    return new AssignmentException(file + line + ": " + path + key + " " + what);
  }

  private @Nullable Object value(String key) {
    return table.get(List.of(key));
  }

  private static String shown(@Nullable Object value) {
    if (value instanceof TomlTable) {
      return "a table";
    }
    if (value instanceof TomlArray) {
      return "a list";
    }
    return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
  }

  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
