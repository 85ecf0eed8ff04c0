package dev.gauntlet.check;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says what a scenario demands. Fails with an {@link AssertionError} whose message a reader
 * understands without the code.
 *
 * <p>Plain on purpose: an assertion library's own code would be explored together with the subject.
 */
public final class Check {
  private Check() {}

  /** Demands that {@code actual} equals {@code expected}. */
  public static void equal(String what, @Nullable Object expected, @Nullable Object actual) {
    if (!Objects.equals(expected, actual)) {
      throw new AssertionError(what + ": expected " + expected + ", observed " + actual);
    }
  }

  /** Demands a condition; {@code what} says what must hold. */
  public static void that(String what, boolean holds) {
    if (!holds) {
      throw new AssertionError("violated: " + what);
    }
  }
}
