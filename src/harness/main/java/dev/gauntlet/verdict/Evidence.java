package dev.gauntlet.verdict;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Objects;

/**
 * What a person reads to believe a flag.
 *
 * @param kind what sort of evidence it is
 * @param message one sentence that says what broke
 * @param threads the names of the threads that steps refer to
 * @param steps the interleaving, the race's two accesses, or where each hanging thread waits,
 *     folded to what happens in the subject
 * @param unfolded the same before folding; empty when folding dropped nothing
 * @param outcomes the outcome table of an outcome test; empty for other kinds
 */
public record Evidence(
    Kind kind,
    String message,
    List<String> threads,
    List<Step> steps,
    List<Step> unfolded,
    List<OutcomeCount> outcomes) {

  /** Sorts of evidence. */
  public enum Kind {
    /** Steps of threads, in order. */
    @SerializedName("interleaving")
    INTERLEAVING,
    /** A table of results and how often each came. */
    @SerializedName("outcomes")
    OUTCOMES,
    /** Two accesses that nothing orders. */
    @SerializedName("data-race")
    DATA_RACE,
    /** Who waits for whom. */
    @SerializedName("hang")
    HANG,
    /** An exception and where it came from. */
    @SerializedName("exception")
    EXCEPTION
  }

  public Evidence {
    Objects.requireNonNull(kind, "an evidence's kind");
    Objects.requireNonNull(message, "an evidence's message");
    threads = List.copyOf(threads);
    steps = List.copyOf(steps);
    unfolded = List.copyOf(unfolded);
    outcomes = List.copyOf(outcomes);
  }

  /** An outcome table. */
  public static Evidence ofOutcomes(String message, List<OutcomeCount> outcomes) {
    return new Evidence(Kind.OUTCOMES, message, List.of(), List.of(), List.of(), outcomes);
  }
}
