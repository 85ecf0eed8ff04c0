package dev.gauntlet.engine;

import java.util.Locale;

/** How much is explored. */
public enum Budget {
  /** For a pull request. */
  QUICK,
  /** For every run that does not say otherwise. */
  DEFAULT,
  /** For the night. */
  THOROUGH;

  /** The name in commands and reports, such as {@code quick}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
