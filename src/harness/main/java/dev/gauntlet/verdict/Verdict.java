package dev.gauntlet.verdict;

import com.google.gson.annotations.SerializedName;

/** What a check says of a subject. The order is the order in which verdicts outweigh each other. */
public enum Verdict {
  /** The engine ran to its budget's end and found nothing. */
  @SerializedName("clean")
  CLEAN,
  /** The engine cannot see this class of behaviour; the reason says why. */
  @SerializedName("not-applicable")
  NOT_APPLICABLE,
  /** The engine did not complete: a limit, a crash, a blind checker. Never counted as clean. */
  @SerializedName("inconclusive")
  INCONCLUSIVE,
  /** The engine found a violation and shows it. */
  @SerializedName("flagged")
  FLAGGED;

  /** The name in reports, such as {@code not-applicable}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
