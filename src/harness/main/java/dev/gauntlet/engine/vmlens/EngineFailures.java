package dev.gauntlet.engine.vmlens;

/** Tells what the engine did wrong from what the subject did. */
final class EngineFailures {
  private EngineFailures() {}

  /**
   * Whether a throwable is VMLens's or the JVM's: thrown in VMLens's own code, a class that it
   * rewrote and the JVM refuses, or memory that is used up.
   */
  static boolean isOne(Throwable thrown) {
    StackTraceElement[] stack = thrown.getStackTrace();
    boolean inEngine = stack.length > 0 && stack[0].getClassName().startsWith("com.vmlens.");
    return inEngine || thrown instanceof LinkageError || thrown instanceof OutOfMemoryError;
  }
}
