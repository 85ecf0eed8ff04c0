package dev.gauntlet.grade.result;

import dev.gauntlet.verdict.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one submission.
 *
 * @param id unique in the gradebook, and the same in every run over the same files
 * @param name the name of the file, folder or archive
 * @param students who handed it in, from the roster; empty without one
 * @param sha256 the content's hash in hexadecimal, the same for identical submissions; empty when
 *     it could not be read
 * @param className the class that was graded; empty when none was found
 * @param submitted when it was handed in as far as its files tell, such as {@code
 *     2026-12-01T22:59:00Z}; null if nothing tells
 * @param status what became of it
 * @param message the status in one line
 * @param details the compiler's messages or the gate's refusals, a line each
 * @param score what it earned
 * @param maxScore the most it could earn
 * @param items every planned check, also those that were never asked
 * @param asked what was asked, and how long
 * @param notes what the grader should know, a sentence each
 * @param millis how long it took
 * @param duplicateOf the id of the identical submission whose result this is; null if this one was
 *     graded itself
 */
public record Graded(
    String id,
    String name,
    List<Student> students,
    String sha256,
    String className,
    @Nullable String submitted,
    Status status,
    String message,
    List<String> details,
    double score,
    double maxScore,
    List<GradedItem> items,
    List<Asked> asked,
    List<String> notes,
    long millis,
    @Nullable String duplicateOf) {
  public Graded {
    students = List.copyOf(students);
    details = List.copyOf(details);
    items = List.copyOf(items);
    asked = List.copyOf(asked);
    notes = List.copyOf(notes);
    if (score > 0 && status != Status.GRADED) {
      throw new IllegalArgumentException("only what was graded earns points: " + id);
    }
  }

  /** The same as one that was graded itself. */
  Graded original() {
    return with(this, null);
  }

  /** The same with the result of an identical submission. */
  public Graded like(Graded twin) {
    return with(twin, twin.id());
  }

  private Graded with(Graded result, @Nullable String twin) {
    return new Graded(
        id,
        name,
        students,
        sha256,
        result.className,
        submitted,
        result.status,
        result.message,
        result.details,
        result.score,
        result.maxScore,
        result.items,
        result.asked,
        result.notes,
        result.millis,
        twin);
  }

  /** How many checks gave this verdict. */
  public int count(Verdict verdict) {
    return (int) items.stream().filter(i -> i.verdict() == verdict).count();
  }

  /** Whether the score cannot stand without a person having looked. */
  public boolean needsReview() {
    return status == Status.TAMPERED
        || status == Status.FAILED
        || (status == Status.GRADED && count(Verdict.INCONCLUSIVE) > 0);
  }
}
