package dev.gauntlet.engine.vmlens;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The order that locks, volatile variables, and the start and end of threads give the events of one
 * interleaving (JLS 17.4.5, by vector clocks).
 *
 * <p>VMLens has an order of its own, of more kinds of events. It records that a {@code
 * synchronized} method is left a moment after it was left; a thread that enters in that moment
 * seems to come first, and what the two do seems to race. Here, who enters a lock comes after who
 * seems to hold it still.
 *
 * <p>It lets a thread call a method of an atomic class, or write a volatile field, and then wait
 * for its turn, and records that when the turn has come. Who meets the value before that seems to
 * come first. Here, who accesses such a variable comes after a write of it that is another thread's
 * next step; but for who draws the next number from it, which does not depend on what others did
 * before they drew theirs.
 *
 * <p>It takes the methods of a concurrent map for a read lock or a write lock that is held while
 * they run, and holds up nobody. Which of two that overlap came first in the map is not recorded;
 * here, who leaves such a method comes after each write that was over by then.
 *
 * <p>What this order orders is no race; what it does not order may be ordered otherwise.
 */
final class LockOrder {
  private static final Set<String> DRAWING = Set.of("getAndIncrement", "getAndAdd");

  // How VMLens calls the methods of a map; other kinds of locks have numbers of their own.
  private static final String READ = "AtomicRead #";
  private static final String WRITE = "WriteLock #";

  private final IdentityHashMap<EventLine, Map<String, Integer>> clocks = new IdentityHashMap<>();
  private final Map<String, Map<String, Integer>> now = new HashMap<>();
  private final Map<String, Map<String, Integer>> released = new HashMap<>();
  private final Map<String, String> holders = new HashMap<>();
  private final Map<String, Deque<Step>> steps = new HashMap<>();

  /**
   * What VMLens gives a thread its turn for.
   *
   * @param before how many events of its thread come before it
   */
  private record Step(EventLine event, int before) {}

  /** Orders the events of an interleaving, given as VMLens recorded them. */
  LockOrder(List<EventLine> events) {
    Map<String, Integer> counts = new HashMap<>();
    for (EventLine event : events) {
      int before = counts.merge(event.thread(), 1, Integer::sum) - 1;
      if (!event.isPlain()) {
        steps
            .computeIfAbsent(event.thread(), thread -> new ArrayDeque<>())
            .add(new Step(event, before));
      }
    }
    for (EventLine event : events) {
      if (!event.isPlain()) {
        Objects.requireNonNull(steps.get(event.thread())).remove();
      }
      add(event);
    }
  }

  /** Whether one of two events is known to come before the other. */
  boolean orders(EventLine one, EventLine other) {
    return isBefore(one, other) || isBefore(other, one);
  }

  private boolean isBefore(EventLine first, EventLine second) {
    Map<String, Integer> then = clocks.getOrDefault(first, Map.of());
    Map<String, Integer> later = clocks.getOrDefault(second, Map.of());
    int own = then.getOrDefault(first.thread(), 0);
    return own > 0 && own <= later.getOrDefault(first.thread(), 0);
  }

  private void add(EventLine event) {
    Map<String, Integer> clock = now(event.thread());
    clock.merge(event.thread(), 1, Integer::sum);
    if (event.operation().startsWith("Thread ")) {
      if (event.operation().endsWith("Start")) {
        join(now(event.object()), clock);
      } else {
        join(clock, now(event.object()));
      }
    } else if (event.kind() == EventLine.Kind.ENTER) {
      enter(event, clock);
    } else if (event.kind() == EventLine.Kind.EXIT) {
      joinWrites(event, clock);
      join(released.computeIfAbsent(event.lock(), lock -> new HashMap<>()), clock);
      holders.remove(event.lock(), event.thread());
    } else if (!event.isPlain()) {
      access(event, clock);
    }
    clocks.put(event, Map.copyOf(clock));
  }

  private void enter(EventLine event, Map<String, Integer> clock) {
    join(clock, released.getOrDefault(event.lock(), Map.of()));
    joinWrites(event, clock);
    if (event.isMonitor()) {
      String holder = holders.put(event.lock(), event.thread());
      if (holder != null && !holder.equals(event.thread())) {
        join(clock, now(holder));
      }
    }
  }

  /** Joins what was written to the map, if it is a map that is read or written. */
  private void joinWrites(EventLine event, Map<String, Integer> clock) {
    if (event.lock().startsWith(READ) || event.lock().startsWith(WRITE)) {
      join(clock, released.getOrDefault(WRITE + event.object(), Map.of()));
    }
  }

  private void access(EventLine event, Map<String, Integer> clock) {
    Map<String, Integer> written =
        released.computeIfAbsent(event.variable(), variable -> new HashMap<>());
    if (event.isRead()) {
      join(clock, written);
      if (!DRAWING.contains(EventLine.name(event.element()))) {
        joinLate(clock, event);
      }
    }
    if (event.isWrite()) {
      join(written, clock);
    }
  }

  /** Joins the threads whose next step is a write of what is accessed: it may have been made. */
  private void joinLate(Map<String, Integer> clock, EventLine access) {
    steps.forEach(
        (thread, next) -> {
          Step step = next.peek();
          if (step != null && !thread.equals(access.thread()) && isWrite(step.event(), access)) {
            join(clock, now(thread));
            clock.merge(thread, step.before(), Math::max);
          }
        });
  }

  /** Whether a step writes the atomic or volatile variable that is accessed. */
  private static boolean isWrite(EventLine step, EventLine access) {
    return step.isWrite() && step.variable().equals(access.variable());
  }

  private Map<String, Integer> now(String thread) {
    return now.computeIfAbsent(thread, name -> new HashMap<>());
  }

  private static void join(Map<String, Integer> into, Map<String, Integer> from) {
    from.forEach((thread, count) -> into.merge(thread, count, Math::max));
  }
}
