package dev.gauntlet.bench;

import org.jspecify.annotations.Nullable;

/** What a thread does with the structure under measurement, again and again. */
@FunctionalInterface
interface Operation {
  /**
   * Does it once. It takes out what it puts in, so that any number of threads can do it for ever.
   *
   * @return something that depends on what was done, so that it cannot be left out
   */
  @Nullable Object perform() throws Exception;
}
