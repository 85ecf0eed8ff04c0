package dev.gauntlet.verdict;

import com.google.gson.annotations.SerializedName;

/** How what the engines said of a subject compares to what is known of it. */
public enum Outcome {
  /** All as it must be. */
  @SerializedName("as-expected")
  AS_EXPECTED,
  /** An engine that must flag this buggy subject did not. */
  @SerializedName("missed")
  MISSED,
  /** An engine flagged this correct subject. */
  @SerializedName("false-alarm")
  FALSE_ALARM,
  /** An engine whose word is needed did not complete. */
  @SerializedName("inconclusive")
  INCONCLUSIVE
}
