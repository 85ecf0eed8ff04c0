package dev.gauntlet.grade.result;

import com.google.gson.annotations.SerializedName;

/** What became of a submission. Only {@link #GRADED} can have earned points. */
public enum Status {
  /** Every planned check has a verdict that can be trusted. */
  @SerializedName("graded")
  GRADED,
  /** The file, folder or archive was refused before anything in it was used. */
  @SerializedName("unreadable")
  UNREADABLE,
  /** The compiler refused it. */
  @SerializedName("not-compiled")
  NOT_COMPILED,
  /** It compiled, and there is no one class that the contract's checks can make. */
  @SerializedName("no-subject")
  NO_SUBJECT,
  /** Its class files use what no submission may use; it never ran. */
  @SerializedName("refused")
  REFUSED,
  /** It uses what this assignment forbids; it never ran. */
  @SerializedName("against-rules")
  AGAINST_RULES,
  /** Records of its checks were missing, doubled or forged. */
  @SerializedName("tampered")
  TAMPERED,
  /** It ended the JVM that ran it, or took it down. */
  @SerializedName("crashed")
  CRASHED,
  /** It used up its limits before the checks were through. */
  @SerializedName("over-limit")
  OVER_LIMIT,
  /** Gauntlet itself failed; the submission must be graded again. */
  @SerializedName("failed")
  FAILED;

  /** The name in reports, such as {@code not-compiled}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
