package dev.gauntlet.grade.view;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** File names that are safe everywhere, and differ where the ids differ. */
public final class Slug {
  private static final int LONGEST = 60;

  private Slug() {}

  /** The file name for a submission's id, without an ending. */
  public static String of(String id) {
    if (id.matches("[a-z0-9][a-z0-9_-]{0," + (LONGEST - 1) + "}")) {
      return id;
    }
    String kept = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-", "");
    String cut = kept.substring(0, Math.min(LONGEST, kept.length())).replaceAll("-$", "");
    return cut + "." + hash(id).substring(0, 10);
  }

  private static String hash(String id) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(id.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
