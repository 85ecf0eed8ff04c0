package dev.gauntlet.catalogue;

import java.util.Locale;

/** What runs checks. */
public enum Engine {
  /**
   * Model checking of operations and of scenarios under sequential consistency, and stress runs.
   */
  LINCHECK,
  /** Outcome tests of two actors on real hardware, under the real memory model. */
  JCSTRESS,
  /** Interleavings of a scenario, with the data races of each. */
  VMLENS;

  /** The name in commands and reports, such as {@code lincheck}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
