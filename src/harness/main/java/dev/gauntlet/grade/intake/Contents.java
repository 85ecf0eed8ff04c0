package dev.gauntlet.grade.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a submission holds.
 *
 * @param sources Java sources by path
 * @param classes class files by path; empty if there are sources
 * @param notes what was left out, a sentence each
 */
public record Contents(
    Map<String, String> sources, Map<String, byte[]> classes, List<String> notes) {
  public Contents {
    sources = Map.copyOf(sources);
    classes = Map.copyOf(classes);
    notes = List.copyOf(notes);
  }

  /** The content's hash in hexadecimal: the same for identical files whatever they came in. */
  public String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new TreeMap<>(sources)
          .forEach((path, text) -> add(digest, path, text.getBytes(StandardCharsets.UTF_8)));
      new TreeMap<>(classes).forEach((path, bytes) -> add(digest, path, bytes));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** A file by the last part of its name: an archive may add a folder, which changes nothing. */
  private static void add(MessageDigest digest, String path, byte[] content) {
    byte[] name = path.substring(path.lastIndexOf('/') + 1).getBytes(StandardCharsets.UTF_8);
    digest.update("%d %d ".formatted(name.length, content.length).getBytes(StandardCharsets.UTF_8));
    digest.update(name);
    digest.update(content);
  }
}
