package dev.gauntlet.subject;

import com.google.gson.annotations.SerializedName;
import org.jspecify.annotations.Nullable;

/**
 * An implementation to put through a pattern's checks.
 *
 * @param pattern the pattern's id
 * @param className its class
 * @param kind what it is
 * @param note what is known about a buggy one; null for every other
 * @param way how a correct variant keeps the contract; null for every other
 */
public record SubjectRef(
    String pattern, String className, Kind kind, @Nullable DefectNote note, @Nullable String way) {

  /** A subject of which no way is known. */
  public SubjectRef(String pattern, String className, Kind kind, @Nullable DefectNote note) {
    this(pattern, className, kind, note, null);
  }

  /** What a subject is. */
  public enum Kind {
    /** A variant that keeps its contract. */
    @SerializedName("correct")
    CORRECT,
    /** A variant with a defect. */
    @SerializedName("buggy")
    BUGGY,
    /** A variant that was changed by machine. */
    @SerializedName("mutant")
    MUTANT,
    /** A class of somebody else's; nothing is expected of it. */
    @SerializedName("submission")
    SUBMISSION;

    /** The name in reports, such as {@code correct}. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The class without its package. */
  public String simpleName() {
    return className.substring(
        Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
  }

  /** The name in commands, such as {@code bounded-buffer/NotifyOneBoundedBuffer}. */
  public String path() {
    return pattern + "/" + simpleName();
  }
}
