package dev.gauntlet.engine;

/** How the JVM of a check was lost in the middle of it. */
public enum Loss {
  /** It ended by itself. */
  ENDED,
  /** It did not answer within its limit and was killed. */
  KILLED,
  /** It said on its private channel what it was not asked. */
  FORGED
}
