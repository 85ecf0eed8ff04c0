package dev.gauntlet.grade.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Finds the highest step that works on this machine, by trying it. */
public final class Ladder {
  private static final List<Function<Limits, Optional<Sandbox>>> STEPS =
      List.of(Bubblewrap::find, SeparateUser::find);
  private static final long PATIENCE_SECONDS = 60;

  private Ladder() {}

  /**
   * Takes a step of the ladder; empty if the first is required and does not work here.
   *
   * @param limits what each confined process may use
   * @param scratch a folder to try the steps in
   */
  public static Optional<Sandbox> climb(Mode mode, Limits limits, Path scratch)
      throws InterruptedException {
    List<Function<Limits, Optional<Sandbox>>> tried =
        switch (mode) {
          case AUTO -> STEPS;
          case REQUIRE -> STEPS.subList(0, 1);
          case OFF -> List.of();
        };
    for (Function<Limits, Optional<Sandbox>> step : tried) {
      Optional<Sandbox> sandbox = step.apply(limits);
      if (sandbox.isPresent() && works(sandbox.get(), scratch)) {
        return sandbox;
      }
    }
    return mode == Mode.REQUIRE ? Optional.empty() : Optional.of(PlainChild.of(limits));
  }

  private static boolean works(Sandbox sandbox, Path scratch) throws InterruptedException {
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ProbeMain.class.getName());
    try {
      Path folder = Files.createTempDirectory(scratch, "probe");
      Process process =
          new ProcessBuilder(sandbox.confinement().command(java, folder))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      boolean said;
      try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
        said = ProbeMain.WORKS.equals(lines.readLine());
      }
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      return said && ended && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
