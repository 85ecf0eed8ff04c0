package dev.gauntlet.grade.run;

import dev.gauntlet.grade.assignment.Assignment;
import dev.gauntlet.grade.assignment.Scoring;
import dev.gauntlet.grade.gate.Gate;
import dev.gauntlet.grade.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * What all submissions of a run have in common.
 *
 * @param named the class to grade, if it is named
 * @param admission lets class files run, or says why not
 * @param jobs how many checks run at once
 * @param slots as many as jobs, shared by all submissions
 */
record Setup(
    Assignment assignment,
    @Nullable String named,
    Plan plan,
    Scoring scoring,
    Gate gate,
    Admission admission,
    ClassPaths classPaths,
    Sandbox sandbox,
    Path scratch,
    int jobs,
    Semaphore slots) {}
