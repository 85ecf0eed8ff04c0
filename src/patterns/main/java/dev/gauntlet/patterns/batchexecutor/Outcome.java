package dev.gauntlet.patterns.batchexecutor;

/**
 * What became of an item.
 *
 * @param <O> what the work makes of an item
 */
public sealed interface Outcome<O> {
  /**
   * The work returned.
   *
   * @param value what it returned
   */
  record Success<O>(O value) implements Outcome<O> {}

  /**
   * The work threw.
   *
   * @param cause what it threw
   */
  record Failure<O>(Throwable cause) implements Outcome<O> {}
}
