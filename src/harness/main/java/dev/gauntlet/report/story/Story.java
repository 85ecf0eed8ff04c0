package dev.gauntlet.report.story;

import dev.gauntlet.verdict.Evidence;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An interleaving and what it tells. Indices are those of {@link Trace#steps}.
 *
 * @param trace the steps
 * @param accesses what reads and writes of variables tell, in the order of the steps
 * @param holds which thread holds which lock from when to when
 * @param pauses which thread waits from when to when
 */
public record Story(Trace trace, List<Access> accesses, List<Hold> holds, List<Pause> pauses) {
  /** The index that stands for no step. */
  public static final int NONE = -1;

  public Story {
    accesses = List.copyOf(accesses);
    holds = List.copyOf(holds);
    pauses = List.copyOf(pauses);
  }

  /**
   * What a step tells of a variable.
   *
   * @param step the step
   * @param variable its name
   * @param value what was read or written; null if the engine does not tell
   * @param before what it was known to be before; null if nothing was known
   * @param write whether the step writes
   * @param writer for a read, the step that wrote the value; {@link #NONE} if none is known
   */
  public record Access(
      int step,
      String variable,
      @Nullable String value,
      @Nullable String before,
      boolean write,
      int writer) {}

  /**
   * A lock that a thread holds.
   *
   * @param thread who holds it
   * @param lock its name
   * @param from the step that takes it
   * @param to the step before which it is given back; {@link #NONE} if it never is
   */
  public record Hold(int thread, String lock, int from, int to) {}

  /**
   * A thread that waits.
   *
   * @param thread who waits
   * @param what for what
   * @param lock the lock that it waits to take; null if it waits for anything else
   * @param from the step at which it begins to wait
   * @param to the step at which it goes on; {@link #NONE} if it never does
   */
  public record Pause(int thread, String what, @Nullable String lock, int from, int to) {}

  /**
   * Tells the folded interleaving. Its locks and variables are followed in the whole one, so that
   * nothing is missed that folding has dropped.
   *
   * @param source finds the text of a source file by its name; an empty one if there is none
   */
  public static Story folded(Evidence evidence, UnaryOperator<String> source) {
    Trace folded = Trace.of(evidence.steps());
    if (evidence.unfolded().isEmpty()) {
      return told(evidence, folded, source);
    }
    Story whole = whole(evidence, source);
    Alignment alignment = Alignment.of(folded, whole.trace());
    if (!alignment.isGood()) {
      return told(evidence, folded, source);
    }
    return new Story(
        folded,
        alignment.accesses(whole.accesses()),
        alignment.holds(whole.holds()),
        Pauses.of(folded, new Locks(folded, source)));
  }

  /**
   * Tells the whole interleaving.
   *
   * @param source finds the text of a source file by its name; an empty one if there is none
   */
  public static Story whole(Evidence evidence, UnaryOperator<String> source) {
    boolean all = evidence.unfolded().isEmpty();
    return told(evidence, Trace.of(all ? evidence.steps() : evidence.unfolded()), source);
  }

  private static Story told(Evidence evidence, Trace trace, UnaryOperator<String> source) {
    Locks locks = new Locks(trace, source);
    boolean ordered = evidence.kind() != Evidence.Kind.DATA_RACE;
    return new Story(
        trace,
        ordered ? Accesses.of(trace, Trace.files(evidence.steps())) : List.of(),
        ordered ? Holds.of(trace, locks) : List.of(),
        Pauses.of(trace, locks));
  }
}
