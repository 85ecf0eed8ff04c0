package dev.gauntlet.engine.vmlens;

import com.vmlens.setup.SetupAgent;
import dev.gauntlet.canary.Canaries;
import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.engine.Settings;
import dev.gauntlet.engine.worker.Canary;
import dev.gauntlet.engine.worker.CheckRunner;
import dev.gauntlet.engine.worker.WorkerSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Worker JVMs with the VMLens agent. */
final class VmlensWorkers implements WorkerSpec {
  /**
   * What the agent leaves alone, by the beginnings of class names: the harness and what it needs to
   * read events. It would be slower with the agent, and the agent breaks some of it.
   */
  private static final List<String> NOT_TRACED =
      List.of(
          "org/jgrapht/",
          "org/jheaps/",
          "gnu/trove/",
          "java/io/BufferedInputStream",
          "java/io/BufferedOutputStream",
          "java/io/DataInputStream",
          "java/io/DataOutputStream",
          "scala/",
          "com/anarsoft/",
          "com/vmlens/preanalyzed/",
          "com/vmlens/report/",
          "com/google/gson/",
          "org/apache/commons/",
          "org/objectweb/asm/",
          "dev/gauntlet/engine/",
          "dev/gauntlet/evidence/",
          "dev/gauntlet/verdict/");

  @Override
  public String name() {
    return Engine.VMLENS.id();
  }

  @Override
  public Class<? extends CheckRunner> runner() {
    return VmlensRunner.class;
  }

  @Override
  public List<String> jvmArguments(Settings settings, Path scratch) {
    var agent = new SetupAgent(scratch.resolve("agent").toFile(), "").setup();
    try {
      Files.write(scratch.resolve("agent").resolve("filter.txt"), NOT_TRACED);
      QuickAgent.change(scratch.resolve("agent"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot set up the VMLens agent", e);
    }
    List<String> arguments = new ArrayList<>();
    arguments.add(agent.argLine());
    arguments.add("-XX:+UseSerialGC");
    // Nearly all of a worker's time goes into code that runs a few thousand times.
    arguments.add("-XX:TieredStopAtLevel=1");
    arguments.add("-Xmx768m");
    arguments.add("-D" + VmlensRunner.EVENTS_PROPERTY + "=" + agent.eventDirectory());
    arguments.add("-cp");
    arguments.add(settings.classPath());
    return arguments;
  }

  @Override
  public Duration limit(Settings settings) {
    return Effort.of(settings.budget()).limit();
  }

  @Override
  public List<Canary> canaries() {
    return Canaries.tallies();
  }
}
