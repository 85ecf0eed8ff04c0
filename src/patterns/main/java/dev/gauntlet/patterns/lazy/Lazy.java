package dev.gauntlet.patterns.lazy;

import dev.gauntlet.catalogue.Contract;
import java.util.function.Supplier;

/**
 * A value that its factory makes when it is first asked for.
 *
 * <p>Made by a public constructor that takes the factory. The factory runs once, and every caller
 * gets that one value, fully built. A factory that throws leaves the value unset: the caller gets
 * the exception, and the next caller tries again.
 */
@Contract(
    id = "lazy",
    guide = "CONCISE singleton, SYNC double-checked locking",
    madeBy = Supplier.class)
public interface Lazy<T> {
  /** Returns the value, making it first if nobody has. */
  T get();
}
