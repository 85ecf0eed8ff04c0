package dev.gauntlet.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Tells that one thread spins for what no other will ever do, from looks at them one after the
 * other.
 *
 * <p>That is so when it alone has run, for {@value #SPUN_SECONDS} seconds of processor time, while
 * all others stayed in one and the same stop without a time limit; threads that it starts meanwhile
 * do not count. It is no proof, as that of {@link HangDetector} is: a computation that takes so
 * long looks the same. Scenarios compute nothing.
 */
public final class SpinDetector {
  /** How long a thread must have run alone, in seconds of processor time. */
  public static final long SPUN_SECONDS = 4;

  private final Predicate<ThreadLook> isPause;
  private final LongSupplier processorNanos;
  private final Map<Long, Long> stops = new HashMap<>();
  private long spinner;
  private long since;

  /**
   * Creates a detector for one check.
   *
   * @param isPause tells a thread that runs for the engine and not for the check
   * @param processorNanos what the process has used of the processor
   */
  public SpinDetector(Predicate<ThreadLook> isPause, LongSupplier processorNanos) {
    this.isPause = isPause;
    this.processorNanos = processorNanos;
  }

  /**
   * Takes the next look.
   *
   * @param looks all threads that could run code of the subject or of the scenario
   * @return the thread that spins and those that stopped, if there is one
   */
  public Optional<List<ThreadLook>> look(List<ThreadLook> looks) {
    List<ThreadLook> busy = looks.stream().filter(look -> !look.isIdle()).toList();
    List<ThreadLook> known = busy.stream().filter(look -> stops.containsKey(look.id())).toList();
    List<ThreadLook> moving = known.stream().filter(this::moves).toList();
    boolean one = moving.isEmpty() || (moving.size() == 1 && moving.get(0).id() == spinner);
    boolean pauses = moving.stream().anyMatch(isPause);
    if (known.isEmpty() || known.size() != stops.size() || !one || pauses) {
      begin(busy, moving);
      return Optional.empty();
    }
    boolean spins =
        !moving.isEmpty() && processorNanos.getAsLong() - since >= SPUN_SECONDS * 1_000_000_000;
    return spins ? Optional.of(known) : Optional.empty();
  }

  private boolean moves(ThreadLook look) {
    Long then = stops.get(look.id());
    return look.state() != Thread.State.WAITING || then == null || then != look.stops();
  }

  private void begin(List<ThreadLook> busy, List<ThreadLook> moving) {
    stops.clear();
    busy.forEach(look -> stops.put(look.id(), look.stops()));
    spinner = moving.isEmpty() ? 0 : moving.get(moving.size() - 1).id();
    since = processorNanos.getAsLong();
  }
}
