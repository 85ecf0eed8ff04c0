package dev.gauntlet.subject;

import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.Set;

/**
 * What is known about a buggy variant; the fields are those of {@link
 * dev.gauntlet.catalogue.Buggy}.
 */
public record DefectNote(
    Defect defect,
    String cwe,
    String origin,
    String member,
    String schedule,
    String fix,
    Set<Engine> flaggedBy) {
  public DefectNote {
    flaggedBy = Set.copyOf(flaggedBy);
  }
}
