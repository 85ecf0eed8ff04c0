package dev.gauntlet.engine.lincheck;

import dev.gauntlet.canary.Canaries;
import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.engine.EngineDriver;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.Settings;
import dev.gauntlet.engine.worker.Canary;
import dev.gauntlet.engine.worker.CheckRunner;
import dev.gauntlet.engine.worker.WorkerSpec;
import dev.gauntlet.engine.worker.Workers;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jetbrains.lincheck.Lincheck;

/** Drives Lincheck: lowers the subjects once, then explores them in warm workers. */
public final class LincheckDriver implements EngineDriver {
  private final boolean lowering;

  /** Creates a driver. */
  public LincheckDriver() {
    this(true);
  }

  /** For tests: without lowering, a notification that reaches the wrong waiter goes unseen. */
  LincheckDriver(boolean lowering) {
    this.lowering = lowering;
  }

  @Override
  public Engine engine() {
    return Engine.LINCHECK;
  }

  @Override
  public String version() {
    return Objects.requireNonNullElse(
        Lincheck.class.getPackage().getImplementationVersion(), "unknown");
  }

  @Override
  public Optional<String> withoutVirtualThreads() {
    return Optional.of(
        "Lincheck does not follow virtual threads: a schedule that waits for one never ends");
  }

  @Override
  public void run(List<Order> orders, Settings settings, Listener listener)
      throws InterruptedException {
    List<Canary> canaries = new ArrayList<>(Canaries.tallies());
    canaries.addAll(Canaries.gates());
    List<String> subjects =
        Stream.concat(orders.stream(), canaries.stream().map(Canary::order))
            .map(Order::className)
            .toList();
    Path lowered = lower(subjects, settings);
    new Workers(new Spec(lowered, canaries)).run(orders, settings, listener);
  }

  private Path lower(List<String> subjects, Settings settings) {
    try {
      Path folder = Files.createTempDirectory(settings.scratch(), "lowered");
      if (lowering) {
        new Lowering(subjects).lower(settings.classPath(), folder);
      }
      VariedTails.write(folder);
      Patience.write(folder);
      ThreadTasks.write(folder);
      ObjectHashes.write(folder);
      IdentityMaps.write(folder);
      TimeLimits.write(folder);
      Bootstrap.write(folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lower the subjects", e);
    }
  }

  private static Path agent(Path scratch) {
    try {
      Path archive = scratch.resolve("agent.jar");
      Agent.write(archive);
      return archive;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the agent", e);
    }
  }

  private record Spec(Path lowered, List<Canary> canaries) implements WorkerSpec {
    @Override
    public String name() {
      return Engine.LINCHECK.id();
    }

    @Override
    public Class<? extends CheckRunner> runner() {
      return LincheckRunner.class;
    }

    @Override
    public List<String> jvmArguments(Settings settings, Path scratch) {
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  "-javaagent:" + agent(scratch),
                  "-XX:+UseSerialGC",
                  // Nearly all of a worker's time goes into code that runs a few thousand times.
                  "-XX:TieredStopAtLevel=1",
                  "-Xmx768m",
                  "-Djava.io.tmpdir=" + scratch,
                  "-Dlincheck.logLevel=OFF",
                  "-cp"));
      arguments.add(lowered + File.pathSeparator + settings.classPath());
      return arguments;
    }

    @Override
    public Duration limit(Settings settings) {
      return Effort.of(settings.budget()).limit();
    }
  }
}
