package dev.gauntlet.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Proves that threads hang, from looks at them one after the other. Nothing here depends on how
 * fast the machine is; time only adds to the proof.
 *
 * <p>A hang is what holds over {@value #LOOKS} looks:
 *
 * <ul>
 *   <li>every thread is stopped, in one and the same stop, without a time limit. An idle thread of
 *       a pool does not count for or against it;
 *   <li>a blocked thread is blocked by one of the others; one that a free monitor merely waits for
 *       will go on;
 *   <li>a parked thread has been unparked after the last moment at which another thread moved by
 *       itself, has run, and has parked again. This is a spurious wake-up, which every program must
 *       expect; it also mends what an engine may have broken that parks threads by itself and
 *       thereby uses up their permits;
 *   <li>no thread is stopped inside the engine.
 * </ul>
 *
 * <p>It does not see a hang among timed waits, nor a spin that never ends.
 */
public final class HangDetector {
  /** How many looks must agree. */
  public static final int LOOKS = 5;

  private final Predicate<StackTraceElement> isOfEngine;
  private final LongConsumer unpark;
  private final Map<Long, Long> stops = new HashMap<>();
  private final Map<Long, Long> stopsWhenNudged = new HashMap<>();
  private int agreed;

  /**
   * Creates a detector for one check.
   *
   * @param isOfEngine tells the engine's frames; a thread stopped in one proves nothing
   * @param unpark unparks the thread of an id
   */
  public HangDetector(Predicate<StackTraceElement> isOfEngine, LongConsumer unpark) {
    this.isOfEngine = isOfEngine;
    this.unpark = unpark;
  }

  /**
   * Takes the next look.
   *
   * @param looks all threads that could run code of the subject or of the scenario
   * @return the stopped threads if they provably hang
   */
  public Optional<List<ThreadLook>> look(List<ThreadLook> looks) {
    List<ThreadLook> busy = looks.stream().filter(look -> !look.isIdle()).toList();
    if (busy.isEmpty() || !busy.stream().allMatch(ThreadLook::isStopped)) {
      stopsWhenNudged.clear();
      remember(busy);
      return Optional.empty();
    }
    if (!isSameStop(busy)) {
      if (hasOtherMoved(busy)) {
        // It may have unparked those that were nudged before it did.
        stopsWhenNudged.clear();
      }
      remember(busy);
      return Optional.empty();
    }
    if (nudge(busy)) {
      remember(busy);
      return Optional.empty();
    }
    agreed++;
    return agreed >= LOOKS && isProven(busy) ? Optional.of(busy) : Optional.empty();
  }

  /** Unparks what is parked and was not yet unparked; says whether there was any. */
  private boolean nudge(List<ThreadLook> busy) {
    boolean any = false;
    for (ThreadLook look : busy) {
      if (look.isParked() && stopsWhenNudged.putIfAbsent(look.id(), look.stops()) == null) {
        unpark.accept(look.id());
        any = true;
      }
    }
    return any;
  }

  private void remember(List<ThreadLook> busy) {
    agreed = 0;
    stops.clear();
    busy.forEach(look -> stops.put(look.id(), look.stops()));
  }

  private boolean isSameStop(List<ThreadLook> busy) {
    return busy.stream().collect(Collectors.toMap(ThreadLook::id, ThreadLook::stops)).equals(stops);
  }

  /** Whether a thread has come, gone or moved that was not made to. */
  private boolean hasOtherMoved(List<ThreadLook> busy) {
    Set<Long> ids = busy.stream().map(ThreadLook::id).collect(Collectors.toSet());
    return !ids.equals(stops.keySet())
        || busy.stream()
            .filter(look -> !stopsWhenNudged.containsKey(look.id()))
            .anyMatch(look -> !Objects.equals(stops.get(look.id()), look.stops()));
  }

  private boolean isProven(List<ThreadLook> busy) {
    Set<Long> ids = busy.stream().map(ThreadLook::id).collect(Collectors.toSet());
    return busy.stream()
        .allMatch(
            look ->
                look.stack().stream().noneMatch(isOfEngine)
                    && (look.state() != Thread.State.BLOCKED || ids.contains(look.owner()))
                    && (!look.isParked() || hasRunSinceNudged(look)));
  }

  private boolean hasRunSinceNudged(ThreadLook look) {
    Long then = stopsWhenNudged.get(look.id());
    return then != null && look.stops() > then;
  }
}
