package dev.gauntlet.engine.vmlens;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The order that locks, and the start and end of threads, give the events of one interleaving (JLS
 * 17.4.5, by vector clocks).
 *
 * <p>VMLens has an order of its own, of more kinds of events. It records that a {@code
 * synchronized} method is left a moment after it was left; a thread that enters in that moment
 * seems to come first, and what the two do seems to race. Here, who enters a lock comes after who
 * seems to hold it still. What this order orders is no race; what it does not order may be ordered
 * otherwise.
 */
final class LockOrder {
  private final IdentityHashMap<EventLine, Map<String, Integer>> clocks = new IdentityHashMap<>();
  private final Map<String, Map<String, Integer>> now = new HashMap<>();
  private final Map<String, Map<String, Integer>> released = new HashMap<>();
  private final Map<String, String> holders = new HashMap<>();

  /** Orders the events of an interleaving, given as VMLens recorded them. */
  LockOrder(List<EventLine> events) {
    for (EventLine event : events) {
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
      join(released.computeIfAbsent(event.lock(), lock -> new HashMap<>()), clock);
      holders.remove(event.lock(), event.thread());
    }
    clocks.put(event, Map.copyOf(clock));
  }

  private void enter(EventLine event, Map<String, Integer> clock) {
    join(clock, released.getOrDefault(event.lock(), Map.of()));
    if (event.isMonitor()) {
      String holder = holders.put(event.lock(), event.thread());
      if (holder != null && !holder.equals(event.thread())) {
        join(clock, now(holder));
      }
    }
  }

  private Map<String, Integer> now(String thread) {
    return now.computeIfAbsent(thread, name -> new HashMap<>());
  }

  private static void join(Map<String, Integer> into, Map<String, Integer> from) {
    from.forEach((thread, count) -> into.merge(thread, count, Math::max));
  }
}
