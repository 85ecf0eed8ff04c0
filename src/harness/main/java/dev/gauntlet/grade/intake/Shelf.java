package dev.gauntlet.grade.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes a submission's files one by one, within bounds, and keeps those that count. */
final class Shelf {
  private static final int MOST_ENTRIES = 2_000;
  private static final int MOST_KEPT = 300;
  private static final int LARGEST_FILE = 1 << 20;
  private static final int LARGEST_SUM = 8 << 20;
  private static final int LONGEST_NAME = 400;
  private static final Set<String> PASSED_OVER =
      Set.of("__MACOSX", "target", "build", "out", "bin", "node_modules");

  private final Map<String, byte[]> kept = new TreeMap<>();
  private final Map<String, String> lowerCase = new HashMap<>();
  private int tests;
  private int entries;
  private int sum;

  /**
   * Takes a file.
   *
   * @param name its path with slashes, as the archive or folder has it
   * @throws RefusedException if it makes the submission one that cannot be accepted
   */
  void take(String name, InputStream content) throws IOException {
    countAndCheck(name);
    if (!counts(name)) {
      return;
    }
    if (isTest(name)) {
      tests++;
      return;
    }
    String twin = lowerCase.put(name.toLowerCase(Locale.ROOT), name);
    if (twin != null) {
      throw new RefusedException(
          twin.equals(name)
              ? "holds %s twice; hand in one".formatted(name)
              : "holds %s and %s, which differ in case only; rename one".formatted(twin, name));
    }
    byte[] bytes = content.readNBytes(LARGEST_FILE + 1);
    sum += bytes.length;
    if (bytes.length > LARGEST_FILE) {
      throw new RefusedException(
          "%s is larger than %d KiB, too large for a source or class file"
              .formatted(name, LARGEST_FILE >> 10));
    }
    if (sum > LARGEST_SUM || kept.size() == MOST_KEPT) {
      throw new RefusedException(
          "holds more than %d files or %d MiB of code; hand in your own classes only"
              .formatted(MOST_KEPT, LARGEST_SUM >> 20));
    }
    kept.put(name, bytes);
  }

  /**
   * Checks a name that is not a file's, or not one that counts.
   *
   * @throws RefusedException if it makes the submission one that cannot be accepted
   */
  void countAndCheck(String name) throws RefusedException {
    if (++entries > MOST_ENTRIES) {
      throw new RefusedException(
          "holds more than %d files; hand in your own classes only".formatted(MOST_ENTRIES));
    }
    boolean strange =
        name.isEmpty()
            || name.length() > LONGEST_NAME
            || name.startsWith("/")
            || name.matches("(?s)^[A-Za-z]:.*|.*[\\\\\\p{Cntrl}].*")
            || List.of(name.split("/", -1)).contains("..");
    if (strange) {
      throw new RefusedException(
          "holds a file by the name '%s', which leads out of the submission or is no plain name"
              .formatted(shown(name)));
    }
  }

  /** What was taken, as a submission's contents. */
  Contents contents() throws RefusedException {
    Map<String, String> sources = new TreeMap<>();
    Map<String, byte[]> classes = new TreeMap<>();
    for (Map.Entry<String, byte[]> each : kept.entrySet()) {
      if (each.getKey().endsWith(".java")) {
        sources.put(each.getKey(), text(each.getKey(), each.getValue()));
      } else {
        classes.put(each.getKey(), each.getValue());
      }
    }
    if (sources.isEmpty() && classes.isEmpty()) {
      throw new RefusedException(
          entries == 0
              ? "is empty; hand in the class that implements the contract"
              : "holds no .java and no .class file; hand in the class that implements the contract");
    }
    List<String> notes = new ArrayList<>();
    if (tests > 0) {
      notes.add("Its %d test classes were left out.".formatted(tests));
    }
    if (!sources.isEmpty() && !classes.isEmpty()) {
      notes.add("Its class files were left out; its sources were compiled.");
      classes.clear();
    }
    return new Contents(sources, classes, notes);
  }

  /** A name that can stand in a line of text. */
  static String shown(String name) {
    String plain = name.replaceAll("\\p{C}", "?");
    return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
  }

  private static boolean counts(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    boolean code = last.endsWith(".java") || last.endsWith(".class");
    return code
        && !last.startsWith(".")
        && !last.equals("module-info.java")
        && !last.equals("module-info.class")
        && !last.equals("package-info.java")
        && List.of(name.split("/", -1)).stream().noneMatch(Shelf::isPassedOver);
  }

  private static boolean isPassedOver(String folder) {
    return PASSED_OVER.contains(folder) || (folder.startsWith(".") && folder.length() > 1);
  }

  private static boolean isTest(String name) {
    return ("/" + name).contains("/test/");
  }

  private static String text(String name, byte[] bytes) throws RefusedException {
    int from = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      throw new RefusedException(
          "%s is encoded in UTF-16; save it as UTF-8".formatted(shown(name)));
    }
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(in)
          .toString();
    } catch (CharacterCodingException e) {
      long line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw new RefusedException(
          "%s is not encoded in UTF-8 (line %d); save it as UTF-8".formatted(shown(name), line));
    }
  }

  private static boolean startsWith(byte[] bytes, int... begin) {
    for (int i = 0; i < begin.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != begin[i]) {
        return false;
      }
    }
    return true;
  }
}
