package dev.gauntlet.grade.sandbox;

/** Which step of the ladder a run takes. */
public enum Mode {
  /** The highest that this machine offers. */
  AUTO,
  /** The lowest. */
  OFF,
  /** The first, or none. */
  REQUIRE
}
