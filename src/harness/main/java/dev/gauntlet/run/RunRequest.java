package dev.gauntlet.run;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.engine.Budget;
import dev.gauntlet.subject.SubjectRef;
import java.util.List;
import java.util.Set;

/**
 * What to run.
 *
 * @param subjects in the order of the report
 * @param engines which engines
 * @param budget how much is explored
 * @param seed the first run's seed; repeated runs count on from it
 * @param repeat how often, at least 1
 * @param jobs how many checks at once, at least 1
 * @param classPath where subjects are found besides Gauntlet's own class path; may be empty
 */
public record RunRequest(
    List<SubjectRef> subjects,
    Set<Engine> engines,
    Budget budget,
    long seed,
    int repeat,
    int jobs,
    String classPath) {
  public RunRequest {
    subjects = List.copyOf(subjects);
    engines = Set.copyOf(engines);
  }
}
