package dev.gauntlet.engine.jcstress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What jcstress finds out about this machine, in a JVM of its own: once for all runs of this JVM,
 * and beside whatever else is to be done before jcstress's turn.
 */
final class Machine {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private static @Nullable FutureTask<String> probing;

  private Machine() {}

  /** Begins to find out, if nobody has, and does not wait. */
  static synchronized void probe() {
    if (probing == null) {
      probing = new FutureTask<>(Machine::find);
      Thread thread = new Thread(probing, "jcstress probing");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /**
   * What was found, for {@link Probing#restore}; begins if nobody has, and waits.
   *
   * @throws IOException if it could not be found out; the next call tries again
   */
  static String findings() throws IOException, InterruptedException {
    FutureTask<String> task = begun();
    try {
      return task.get();
    } catch (ExecutionException e) {
      forget(task);
      throw new IOException("jcstress cannot probe this machine: " + e.getCause(), e);
    }
  }

  private static synchronized FutureTask<String> begun() {
    probe();
    return Objects.requireNonNull(probing);
  }

  private static synchronized void forget(FutureTask<String> failed) {
    if (probing == failed) {
      probing = null;
    }
  }

  private static String find() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                ProbingMain.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("it did not end within " + LIMIT.toSeconds() + " s");
      }
      if (process.exitValue() != 0) {
        throw new IOException("it ended with status " + process.exitValue());
      }
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      process.destroyForcibly();
    }
  }
}
