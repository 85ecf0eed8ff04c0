package dev.gauntlet.grade.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

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

  /** The content's hash in hexadecimal: the same for the same files whatever they are called. */
  public String sha256() {
    List<String> hashes = new ArrayList<>();
    sources.values().forEach(text -> hashes.add(hash(text.getBytes(StandardCharsets.UTF_8))));
    classes.values().forEach(bytes -> hashes.add(hash(bytes)));
    Collections.sort(hashes);
    return hash(String.join(" ", hashes).getBytes(StandardCharsets.US_ASCII));
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
