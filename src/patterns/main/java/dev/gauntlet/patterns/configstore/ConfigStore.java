package dev.gauntlet.patterns.configstore;

import dev.gauntlet.catalogue.Contract;
import java.util.function.UnaryOperator;

/**
 * A configuration that threads read, and replace by a changed copy; each replacement has a version.
 *
 * <p>Made by a public constructor that takes the initial configuration, not null, which has version
 * 1. Every method is linearizable, and whoever sees a configuration sees all that was written into
 * it before it was stored.
 *
 * <p>Configurations are taken for immutable: a change makes a new one. A change may be applied more
 * than once, in the caller's thread, so it has no effect but the configuration that it returns; and
 * it must not use the store itself.
 */
@Contract(id = "config-store", guide = "DEEP best practices 1", madeBy = Object.class)
public interface ConfigStore<C> {
  /** Returns the configuration with its version; the two belong together. */
  Versioned<C> current();

  /**
   * Replaces the configuration by what the change makes of it, in one step of the version.
   *
   * <p>Whatever the change throws is thrown to the caller. Then configuration and version are as
   * they were, at every moment, and nothing is kept locked.
   *
   * @return the version of the new configuration
   * @throws NullPointerException if {@code change} or the configuration that it makes is null;
   *     nothing has changed then
   */
  long update(UnaryOperator<C> change);
}
