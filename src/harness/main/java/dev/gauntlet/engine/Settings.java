package dev.gauntlet.engine;

import java.nio.file.Path;
import java.util.concurrent.Semaphore;

/**
 * What a run is asked for, as far as engines need to know.
 *
 * @param budget how much is explored
 * @param seed makes choices repeatable where an engine takes one
 * @param classPath the class path of the JVMs that run subjects
 * @param scratch a folder that engines may write to
 * @param jobs how many workers an engine may have
 * @param slots how many checks run at once, over all engines; a worker holds one while it checks
 * @param confinement how the JVMs that run subjects are started
 */
public record Settings(
    Budget budget,
    long seed,
    String classPath,
    Path scratch,
    int jobs,
    Semaphore slots,
    Confinement confinement) {

  /** Settings with as many slots as jobs, and no confinement. */
  public static Settings of(Budget budget, long seed, String classPath, Path scratch, int jobs) {
    return new Settings(
        budget, seed, classPath, scratch, jobs, new Semaphore(jobs), Confinement.NONE);
  }
}
