package dev.gauntlet.engine;

/** How the JVM of a check was lost in the middle of it, or its word became doubtful. */
public enum Loss {
  /** It ended by itself. */
  ENDED,
  /** It did not answer within its limit and was killed. */
  KILLED,
  /** Something in it wrote what looks like an answer that was not asked for. */
  FORGED
}
