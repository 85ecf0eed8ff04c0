package dev.gauntlet.engine;

/**
 * A check, as workers are told of it.
 *
 * @param name unique within the pattern, such as {@code BoundedBufferModel} or {@code
 *     twoProducersTwoConsumers}
 * @param kind what sort of check
 * @param className the class that holds it
 * @param method the scenario's method; empty for models and outcome tests
 * @param promise what must hold, in one sentence
 */
public record CheckRef(String name, Kind kind, String className, String method, String promise) {
  /** Sorts of checks. */
  public enum Kind {
    /** Lincheck operations against a sequential specification. */
    MODEL,
    /** Threads and assertions. */
    SCENARIO,
    /** A jcstress test. */
    OUTCOME_TEST,
    /** A test of the contract on one thread; no engine runs it. */
    SEQUENTIAL_TEST
  }
}
