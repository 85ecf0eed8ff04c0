package dev.gauntlet.run;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.engine.Budget;
import dev.gauntlet.subject.SubjectRef;

/**
 * How to run a check again.
 *
 * @param classPath where a subject of somebody else's was found
 */
record Reproduction(Budget budget, long seed, String classPath) {

  /** The command that puts the subject through the engine as in this run. */
  String command(SubjectRef subject, Engine engine) {
    String what =
        subject.kind() == SubjectRef.Kind.SUBMISSION
            ? "--subject '%s' --pattern %s --class-path '%s'"
                .formatted(subject.className(), subject.pattern(), classPath)
            : subject.path();
    return "./gauntlet run %s --engine %s --budget %s --seed %d"
        .formatted(what, engine.id(), budget.id(), seed);
  }
}
