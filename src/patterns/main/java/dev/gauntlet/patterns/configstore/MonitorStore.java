package dev.gauntlet.patterns.configstore;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Guards version and configuration by one monitor. */
@Correct(way = "intrinsic monitor")
public final class MonitorStore<C> implements ConfigStore<C> {
  private long version = 1;
  private C value;

  /** Stores an initial configuration. */
  public MonitorStore(C initial) {
    value = Objects.requireNonNull(initial, "initial");
  }

  @Override
  public synchronized Versioned<C> current() {
    return new Versioned<>(version, value);
  }

  @Override
  public synchronized long update(UnaryOperator<C> change) {
    value = Objects.requireNonNull(change.apply(value), "the new configuration");
    version++;
    return version;
  }
}
