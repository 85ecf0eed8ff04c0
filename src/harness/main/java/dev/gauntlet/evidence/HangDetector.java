package dev.gauntlet.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Proves that threads hang, from looks at them one after the other.
 *
 * <p>A hang is what holds over {@value #LOOKS} looks, and over {@value #LOOKS_AT_PARKED} if a
 * thread is parked:
 *
 * <ul>
 *   <li>every thread is stopped, in one and the same stop, without a time limit. An idle thread of
 *       a pool does not count for or against it;
 *   <li>a blocked thread is blocked by one of the others; one that a free monitor merely waits for
 *       will go on;
 *   <li>no thread is stopped inside the engine.
 * </ul>
 *
 * <p>A thread that was unparked looks parked until it runs, and on a busy machine that takes a
 * while. To unpark it once more would tell: it parks again, or it does not hang. But so would
 * everyone go on whose unpark was lost, which is a hang as well. So such looks go on for longer
 * than any machine keeps a thread from running that can.
 *
 * <p>It does not see a hang among timed waits, nor a spin that never ends.
 */
public final class HangDetector {
  /** How many looks must agree. */
  public static final int LOOKS = 5;

  /** How many looks must agree if a thread is parked. */
  public static final int LOOKS_AT_PARKED = 100;

  private final Predicate<StackTraceElement> isOfEngine;
  private final Map<Long, Long> stops = new HashMap<>();
  private int agreed;

  /**
   * Creates a detector for one check.
   *
   * @param isOfEngine tells the engine's frames; a thread stopped in one proves nothing
   */
  public HangDetector(Predicate<StackTraceElement> isOfEngine) {
    this.isOfEngine = isOfEngine;
  }

  /**
   * Takes the next look.
   *
   * @param looks all threads that could run code of the subject or of the scenario
   * @return the stopped threads if they provably hang
   */
  public Optional<List<ThreadLook>> look(List<ThreadLook> looks) {
    List<ThreadLook> busy = looks.stream().filter(look -> !look.isIdle()).toList();
    if (busy.isEmpty() || !busy.stream().allMatch(ThreadLook::isStopped) || !isSameStop(busy)) {
      remember(busy);
      return Optional.empty();
    }
    agreed++;
    int enough = busy.stream().anyMatch(ThreadLook::isParked) ? LOOKS_AT_PARKED : LOOKS;
    return agreed >= enough && isProven(busy) ? Optional.of(busy) : Optional.empty();
  }

  private void remember(List<ThreadLook> busy) {
    agreed = 0;
    stops.clear();
    busy.forEach(look -> stops.put(look.id(), look.stops()));
  }

  private boolean isSameStop(List<ThreadLook> busy) {
    return busy.stream().collect(Collectors.toMap(ThreadLook::id, ThreadLook::stops)).equals(stops);
  }

  private boolean isProven(List<ThreadLook> busy) {
    Set<Long> ids = busy.stream().map(ThreadLook::id).collect(Collectors.toSet());
    return busy.stream()
        .allMatch(
            look ->
                look.stack().stream().noneMatch(isOfEngine)
                    && (look.state() != Thread.State.BLOCKED || ids.contains(look.owner())));
  }
}
