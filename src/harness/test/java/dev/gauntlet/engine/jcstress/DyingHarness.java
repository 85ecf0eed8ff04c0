package dev.gauntlet.engine.jcstress;

import dev.gauntlet.canary.Canaries;
import dev.gauntlet.engine.Budget;
import java.nio.file.Path;
import java.util.List;

/** Starts the engine's JVM and then waits to be killed. */
final class DyingHarness {
  private DyingHarness() {}

  public static void main(String[] arguments) throws Exception {
    Batch batch =
        new Batch(
            Budget.THOROUGH, System.getProperty("java.class.path"), Canaries.outcomes(), List.of());
    new JcstressProcess(batch, Path.of(arguments[0]));
    Thread.currentThread().join();
  }
}
