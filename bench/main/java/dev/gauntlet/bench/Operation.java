package dev.gauntlet.bench;

/** What a thread does with the structure under measurement, again and again. */
@FunctionalInterface
interface Operation {
  /**
   * Does it once. It takes out what it puts in, so that any number of threads can do it for ever.
   *
   * @return something that depends on what was done, so that it cannot be left out
   */
  Object perform() throws Exception;
}
