package dev.gauntlet.grade.run;

import dev.gauntlet.grade.assignment.Assignment;
import dev.gauntlet.grade.intake.RosterFile;
import dev.gauntlet.grade.intake.Submission;
import dev.gauntlet.grade.sandbox.Mode;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to grade.
 *
 * @param submissions all of them, also those of other shards
 * @param roster who handed in what; null if nobody knows
 * @param named the class to grade in each; null to find it
 * @param mode which isolation to take
 * @param jobs how many checks at once, at least 1
 * @param shard which part of the submissions, from 1
 * @param shards how many parts there are
 * @param out where the journal is kept
 * @param resume whether what its journal holds stays graded
 */
public record GradingRequest(
    Assignment assignment,
    List<Submission> submissions,
    @Nullable RosterFile roster,
    @Nullable String named,
    Mode mode,
    int jobs,
    int shard,
    int shards,
    Path out,
    boolean resume) {
  public GradingRequest {
    submissions = List.copyOf(submissions);
  }
}
