package dev.gauntlet.subject;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All patterns, by id.
 *
 * @param patterns in the order of their ids
 */
public record Catalogue(List<Pattern> patterns) {
  public Catalogue {
    patterns = patterns.stream().sorted(Comparator.comparing(Pattern::id)).toList();
  }

  /** Finds a pattern by its id. */
  public Optional<Pattern> pattern(String id) {
    return patterns.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** All variants of all patterns. */
  public Stream<SubjectRef> variants() {
    return patterns.stream().flatMap(p -> p.variants().stream());
  }
}
