package dev.gauntlet.engine.vmlens;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.engine.EngineDriver;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.Settings;
import dev.gauntlet.engine.worker.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Runs scenarios under VMLens, in worker JVMs that have its agent. */
public final class VmlensDriver implements EngineDriver {
  private static final String RELEASE = "/META-INF/maven/com.vmlens/api/pom.properties";

  @Override
  public Engine engine() {
    return Engine.VMLENS;
  }

  @Override
  public String version() {
    try (InputStream file = VmlensDriver.class.getResourceAsStream(RELEASE)) {
      Properties properties = new Properties();
      if (file != null) {
        properties.load(file);
      }
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read VMLens's release", e);
    }
  }

  @Override
  public Optional<String> withoutVirtualThreads() {
    return Optional.of(
        "VMLens does not follow virtual threads: an interleaving that waits for one may never end");
  }

  @Override
  public void run(List<Order> orders, Settings settings, Listener listener)
      throws InterruptedException {
    new Workers(new VmlensWorkers()).run(orders, settings, listener);
  }
}
