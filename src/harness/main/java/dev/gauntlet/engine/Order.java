package dev.gauntlet.engine;

import java.util.List;

/**
 * A subject and what to ask of it.
 *
 * @param pattern the pattern's id
 * @param className the subject's class
 * @param madeBy the constructor's parameter types, separated by commas
 * @param checks what to ask, in this order
 * @param stopAtFirstFlag whether the checks after a flag need not be asked
 */
public record Order(
    String pattern,
    String className,
    String madeBy,
    List<CheckRef> checks,
    boolean stopAtFirstFlag) {
  public Order {
    checks = List.copyOf(checks);
  }

  /** The subject's class without its package. */
  public String simpleName() {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
