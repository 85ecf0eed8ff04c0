package dev.gauntlet.engine.jcstress;

import dev.gauntlet.canary.Canaries;
import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.engine.EngineDriver;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.Settings;
import dev.gauntlet.engine.jcstress.JcstressProcess.Next;
import dev.gauntlet.engine.worker.Canary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.openjdk.jcstress.TestExecutor;

/**
 * Runs outcome tests on jcstress: real threads on real processors, millions of samples, compiled as
 * production code is.
 *
 * <p>All orders run together.
 *
 * <p>What it cannot see:
 *
 * <ul>
 *   <li>what needs more actors than the machine has processors: such a test is inconclusive;
 *   <li>reorderings that this machine's processors and this JVM's compilers do not do: on x86 a
 *       missing barrier shows only where a compiler moves the access or a store is delayed;
 *   <li>rare schedules: it samples, it does not search. Clean means not seen in so many samples;
 *   <li>a hang among timed waits, which ends as inconclusive (see {@link
 *       dev.gauntlet.check.HangWatch}).
 * </ul>
 */
public final class JcstressDriver implements EngineDriver {
  /** Longer than the longest silence of an engine that works: one JVM's limit. */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

  private final Duration longestSilence;

  /** Creates a driver. */
  public JcstressDriver() {
    this(LONGEST_SILENCE);
  }

  /** For tests: what says nothing for this long is killed. */
  JcstressDriver(Duration longestSilence) {
    this.longestSilence = longestSilence;
  }

  @Override
  public Engine engine() {
    return Engine.JCSTRESS;
  }

  @Override
  public String version() {
    try (InputStream properties =
        TestExecutor.class.getResourceAsStream(
            "/META-INF/maven/org.openjdk.jcstress/jcstress-core/pom.properties")) {
      Properties read = new Properties();
      read.load(properties);
      return read.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read jcstress's version", e);
    }
  }

  @Override
  public void run(List<Order> orders, Settings settings, Listener listener)
      throws InterruptedException {
    List<Canary> canaries = Canaries.outcomes();
    Ledger ledger = new Ledger(canaries, orders, listener);
    Batch batch = new Batch(settings.budget(), settings.classPath(), canaries, orders);
    // Its actors want the processors for themselves: what shares them hides races.
    settings.slots().acquire(settings.jobs());
    try {
      Path scratch = Files.createTempDirectory(settings.scratch(), engine().id());
      try (JcstressProcess process = new JcstressProcess(batch, settings, scratch)) {
        follow(process, ledger);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start jcstress", e);
    } finally {
      settings.slots().release(settings.jobs());
    }
  }

  private void follow(JcstressProcess process, Ledger ledger) throws InterruptedException {
    while (!ledger.isComplete()) {
      Next next = process.next(longestSilence);
      if (next instanceof Next.Heard heard) {
        ledger.hear(heard.news());
      } else if (next instanceof Next.Over over) {
        ledger.close("never run: the engine's JVM " + over.how());
      }
    }
  }
}
