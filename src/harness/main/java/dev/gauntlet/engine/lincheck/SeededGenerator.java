package dev.gauntlet.engine.lincheck;

import org.jetbrains.kotlinx.lincheck.CTestStructure;
import org.jetbrains.kotlinx.lincheck.execution.RandomExecutionGenerator;
import org.jetbrains.lincheck.datastructures.CTestConfiguration;
import org.jetbrains.lincheck.datastructures.RandomProvider;

/**
 * Generates calls from a seed. Lincheck creates it by its constructor and has no seed of its own to
 * set, so the seed is a static one; it holds for the next check.
 */
public final class SeededGenerator extends RandomExecutionGenerator {
  private static volatile int seed;

  /** Creates a generator whose calls depend on the seed and on nothing else. */
  public SeededGenerator(
      CTestConfiguration configuration, CTestStructure structure, RandomProvider provider) {
    super(configuration, structure, advanced(provider));
  }

  /** Sets the seed that generators take from now on. */
  static void seed(long value, int round) {
    seed = Math.floorMod(value * 31 + round, 10_007);
  }

  private static RandomProvider advanced(RandomProvider provider) {
    for (int i = 0; i < seed; i++) {
      provider.createRandom();
    }
    return provider;
  }
}
