package dev.gauntlet.grade.result;

import com.google.gson.annotations.SerializedName;

/** What students see of a failure. Each shows what those before it show. */
public enum Visibility {
  /** That the check failed. */
  @SerializedName("verdict")
  VERDICT,
  /** What broke, in a sentence, and where to look. */
  @SerializedName("hint")
  HINT,
  /** The whole evidence. */
  @SerializedName("interleaving")
  INTERLEAVING;

  /** The name in assignments and reports, such as {@code hint}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether this shows what the other shows. */
  public boolean shows(Visibility other) {
    return compareTo(other) >= 0;
  }
}
