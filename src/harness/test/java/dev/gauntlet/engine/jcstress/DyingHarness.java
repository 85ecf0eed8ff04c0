package dev.gauntlet.engine.jcstress;

import dev.gauntlet.canary.Canaries;
import dev.gauntlet.engine.Budget;
import dev.gauntlet.engine.Settings;
import java.nio.file.Path;
import java.util.List;

/** Starts the engine's JVM and then waits to be killed. */
final class DyingHarness {
  private DyingHarness() {}

  public static void main(String[] arguments) throws Exception {
    String classPath = System.getProperty("java.class.path");
    Batch batch = new Batch(Budget.THOROUGH, classPath, Canaries.outcomes(), List.of());
    Path scratch = Path.of(arguments[0]);
    Settings settings = Settings.of(Budget.THOROUGH, 0, classPath, scratch, 1);
    new JcstressProcess(batch, settings, scratch);
    Thread.currentThread().join();
  }
}
