package dev.gauntlet.grade.result;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * What a grading run found: the content of {@code grades.json}, from which every other format is
 * rendered.
 *
 * @param schema {@value #SCHEMA}
 * @param pattern the pattern's id
 * @param assignment what was asked for, and what students may see
 * @param budget how much was explored
 * @param seed the seed of this run
 * @param jdk the version of the JDK that ran it
 * @param cores the processors that it had
 * @param engines the engines that ran, with their versions
 * @param isolation what kept the submissions away from everything else
 * @param submissions the submissions, by id
 * @param millis how long it took
 */
public record Gradebook(
    String schema,
    String pattern,
    AssignmentSummary assignment,
    String budget,
    long seed,
    String jdk,
    int cores,
    Map<String, String> engines,
    Isolation isolation,
    List<Graded> submissions,
    long millis) {
  /** The version of the format. */
  public static final String SCHEMA = "gauntlet-grades/1";

  public Gradebook {
    submissions = List.copyOf(submissions);
  }

  /** Whether a submission came after the deadline, as far as its files tell. */
  public boolean late(Graded graded) {
    String deadline = assignment.deadline();
    String submitted = graded.submitted();
    return deadline != null
        && submitted != null
        && Instant.parse(submitted).isAfter(OffsetDateTime.parse(deadline).toInstant());
  }

  /** How many submissions came to this end. */
  public int count(Status status) {
    return (int) submissions.stream().filter(s -> s.status() == status).count();
  }
}
