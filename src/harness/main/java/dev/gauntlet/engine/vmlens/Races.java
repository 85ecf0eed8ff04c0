package dev.gauntlet.engine.vmlens;

import dev.gauntlet.check.LateReads;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The races of an interleaving that count against the subject, if VMLens models all the
 * synchronization that subject and scenario use.
 *
 * <p>They are those of which the subject's own code makes an access, and then those of the scenario
 * alone: on a correct subject, what a scenario's threads share is ordered by the subject. On a
 * collection of the JDK, the accesses are those of the code that calls it, and fields that the JDK
 * itself fills lazily without order do not count. Nor do accesses that a {@link LockOrder} orders.
 * Whatever static initializers write is ordered by class initialization, which VMLens does not
 * model.
 *
 * <p>A field that is raced on deliberately, in the manner of {@code String.hashCode}, counts too:
 * nothing in the events tells it from a lost update. Such a field has to be volatile here, unless
 * the check has {@link LateReads} and the field refers to one of {@link FrozenObjects}.
 */
final class Races {
  /** Fields that collections fill lazily, harmlessly, without order. */
  private static final Set<String> LAZY = Set.of("keySet", "values", "entrySet", "hash");

  private static final int BOTH = 2;

  private final Set<String> subject;
  private final boolean lateReads;

  /**
   * Judges races for one subject.
   *
   * @param subject the subject's classes, such as {@code a/b/Counter}
   * @param lateReads whether the check has {@link LateReads}
   */
  Races(Set<String> subject, boolean lateReads) {
    this.subject = Set.copyOf(subject);
    this.lateReads = lateReads;
  }

  /** One race for each variable that is raced on and counts, the subject's own first. */
  List<Race> of(List<EventLine> events) {
    if (lateReads && events.stream().anyMatch(this::isOnFrozenObject)) {
      // What is reached through a final field is ordered by it, and VMLens does not know.
      return List.of();
    }
    Map<String, List<EventLine>> byVariable = new LinkedHashMap<>();
    for (EventLine event : events) {
      if (event.race()
          && !isLazy(event)
          && !event.stack().stream().anyMatch(Races::isInitializer)) {
        byVariable
            .computeIfAbsent(event.element() + "@" + event.object(), key -> new ArrayList<>())
            .add(event);
      }
    }
    LockOrder order = new LockOrder(events);
    return byVariable.values().stream()
        .map(accesses -> race(accesses, order))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(race -> !isOfSubject(race)))
        .toList();
  }

  private Optional<Race> race(List<EventLine> accesses, LockOrder order) {
    Optional<Race> best = Optional.empty();
    // Who spins reads many thousand times what is written once.
    for (EventLine first : accesses.stream().filter(EventLine::isWrite).toList()) {
      for (EventLine second : accesses) {
        boolean race = !first.thread().equals(second.thread()) && !order.orders(first, second);
        if (race && (best.isEmpty() || ofSubject(first, second) > ofSubject(best.get()))) {
          best = Optional.of(new Race(first, second));
        }
        if (best.isPresent() && ofSubject(best.get()) == BOTH) {
          return best;
        }
      }
    }
    return best;
  }

  /** Whether the subject's own code makes one of the accesses. */
  boolean isOfSubject(Race race) {
    return ofSubject(race) > 0;
  }

  private int ofSubject(Race race) {
    return ofSubject(race.first(), race.second());
  }

  private int ofSubject(EventLine first, EventLine second) {
    return (isOfSubject(first) ? 1 : 0) + (isOfSubject(second) ? 1 : 0);
  }

  private boolean isOfSubject(EventLine event) {
    return Frames.own(event.stack()).map(EventLine::owner).filter(subject::contains).isPresent();
  }

  private boolean isOnFrozenObject(EventLine event) {
    return event.race() && FrozenObjects.isReferredToBy(event.element(), subject);
  }

  private static boolean isLazy(EventLine event) {
    return event.element().startsWith("java/") && LAZY.contains(EventLine.name(event.element()));
  }

  private static boolean isInitializer(String method) {
    return EventLine.name(method).equals("<clinit>");
  }
}
