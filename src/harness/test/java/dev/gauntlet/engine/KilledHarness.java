package dev.gauntlet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A harness in a JVM of its own, which is killed while an engine works for it. */
public final class KilledHarness {
  private KilledHarness() {}

  /**
   * Starts a harness, kills it, and waits until all that it had started has ended; waits for ever
   * if something does not.
   *
   * @param main its main class, which gets the folder as its argument and never ends by itself
   * @param processes how many it must have started before it is killed
   */
  public static void leavesNothing(Class<?> main, Path folder, int processes)
      throws IOException, InterruptedException {
    Process harness =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("harness.log").toFile())
            .start();
    List<ProcessHandle> started = List.of();
    while (started.size() < processes) {
      TimeUnit.MILLISECONDS.sleep(50);
      started = harness.descendants().toList();
    }
    harness.destroyForcibly();
    for (ProcessHandle process : started) {
      process.onExit().join();
      assertThat(process.isAlive()).isFalse();
    }
  }
}
