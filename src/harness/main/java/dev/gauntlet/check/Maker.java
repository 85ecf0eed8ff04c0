package dev.gauntlet.check;

/** Makes new instances of one subject through its contract's constructor. */
@FunctionalInterface
public interface Maker {
  /**
   * Makes a new instance.
   *
   * @param arguments what the contract's constructor takes, primitives boxed
   */
  Object make(Object... arguments);
}
