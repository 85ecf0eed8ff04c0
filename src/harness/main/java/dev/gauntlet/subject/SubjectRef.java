package dev.gauntlet.subject;

import com.google.gson.annotations.SerializedName;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An implementation to put through a pattern's checks.
 *
 * @param pattern the pattern's id
 * @param className its class
 * @param kind what it is
 * @param note what is known about a buggy one; null for every other
 * @param way how a correct variant keeps the contract; null for every other
 * @param threads who says what its threads are
 */
public record SubjectRef(
    String pattern,
    String className,
    Kind kind,
    @Nullable DefectNote note,
    @Nullable String way,
    Threads threads) {
  private static final String VIRTUAL = "-virtual";

  /** A subject of which no way is known, and which takes no thread factory. */
  public SubjectRef(String pattern, String className, Kind kind, @Nullable DefectNote note) {
    this(pattern, className, kind, note, null, Threads.OWN);
  }

  /** Who says what a subject's threads are. */
  public enum Threads {
    /** It does, if it starts any. */
    OWN,
    /** It does, or a thread factory that its second constructor takes. */
    OWN_OR_GIVEN,
    /** A factory of virtual threads that its second constructor is given. */
    VIRTUAL
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

  /** The same on virtual threads, if it takes a thread factory. */
  public Stream<SubjectRef> onVirtualThreads() {
    return threads == Threads.OWN_OR_GIVEN
        ? Stream.of(new SubjectRef(pattern, className, kind, note, way, Threads.VIRTUAL))
        : Stream.empty();
  }

  /** The class without its package; what is behind it says that it runs on virtual threads. */
  public String simpleName() {
    String name =
        className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    return threads == Threads.VIRTUAL ? name + VIRTUAL : name;
  }

  /** The name in commands, such as {@code bounded-buffer/NotifyOneBoundedBuffer}. */
  public String path() {
    return pattern + "/" + simpleName();
  }
}
