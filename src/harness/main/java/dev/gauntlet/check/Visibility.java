package dev.gauntlet.check;

import java.lang.invoke.VarHandle;
import java.util.function.BooleanSupplier;

/**
 * Shows whether a change, once made, is ever seen: for subjects that read without synchronisation.
 *
 * <p>The reader looks again and again. A compiler may take a plain read out of such a loop, and
 * then the reader never sees the change; a correct subject forbids that.
 *
 * <pre>{@code
 * private final Counter counter = Subject.make();
 * private final Visibility seen = new Visibility();
 *
 * @Actor
 * public void writer() {
 *   counter.increment();
 *   seen.changed();
 * }
 *
 * @Actor
 * public void reader(L_Result result) {
 *   result.r1 = seen.await(() -> counter.get() == 1);
 * }
 * }</pre>
 *
 * <p>{@link #SEEN} and {@link #UNDECIDED} are acceptable, {@link #STALE} is forbidden: it says that
 * a look which followed one after the change had been made did not see it. That holds by the clock,
 * so it is never a false alarm, however slowly the machine runs; that a stale reader is found is
 * likely, not certain. The condition must stay true once it is. Looking must not write.
 */
public final class Visibility {
  /** The reader saw the change. */
  public static final String SEEN = "seen";

  /** The reader gave up before the change was made, or too soon after it to tell. */
  public static final String UNDECIDED = "undecided";

  /** The reader looked after the change had been made and did not see it. */
  public static final String STALE = "stale";

  private static final long PATIENCE_NANOS = 20_000_000;
  // More than a store takes to leave its processor and than two processors' clocks differ.
  private static final long MARGIN_NANOS = 1_000_000;
  private static final long MOST_WAITED_NANOS = 1_000_000_000;

  // What a JVM's readers have waited in vain; past the most, they look only twice.
  private static volatile long waited;

  private volatile long changedAt;

  /** Says that the change has been made; the writer calls it as soon as its own call returned. */
  public void changed() {
    // What the call wrote has left this processor before the clock is read.
    VarHandle.fullFence();
    long now = System.nanoTime();
    changedAt = now == 0 ? 1 : now;
  }

  /**
   * Looks until the condition holds, for some milliseconds.
   *
   * @param condition a plain call of the subject, and whether its answer shows the change
   * @return {@link #SEEN}, {@link #UNDECIDED} or {@link #STALE}
   */
  public String await(BooleanSupplier condition) {
    long patience = waited < MOST_WAITED_NANOS ? PATIENCE_NANOS : 0;
    long begun = System.nanoTime();
    long before = begun;
    long lookedAt = begun;
    // Nothing in this loop but the subject may order memory, or the loop would hide what it is for.
    for (int looks = 1; !condition.getAsBoolean(); looks++) {
      long now = System.nanoTime();
      if (now - begun > patience && looks > 1) {
        return givenUp(begun, before);
      }
      before = lookedAt;
      lookedAt = now;
    }
    return SEEN;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // A bound; how exactly it is kept does not matter.
  private String givenUp(long begun, long before) {
    waited += System.nanoTime() - begun;
    long made = changedAt;
    return made != 0 && before - made > MARGIN_NANOS ? STALE : UNDECIDED;
  }
}
