package dev.gauntlet.grade.assignment;

/** When a check earns its points. */
public enum Credit {
  /** Each clean check by itself. */
  EACH_CHECK,
  /** A clean check, if all others that the same engine asks are clean too. */
  WHOLE_ENGINE;

  /** The name in assignments, such as {@code each-check}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
