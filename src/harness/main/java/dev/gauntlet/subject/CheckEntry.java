package dev.gauntlet.subject;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.engine.CheckRef;
import java.util.Map;
import java.util.Set;

/**
 * A check as the catalogue knows it.
 *
 * @param ref the check
 * @param engines the engines that run it
 * @param notApplicable the engines that cannot, and why
 */
public record CheckEntry(CheckRef ref, Set<Engine> engines, Map<Engine, String> notApplicable) {
  public CheckEntry {
    engines = Set.copyOf(engines);
    notApplicable = Map.copyOf(notApplicable);
  }
}
