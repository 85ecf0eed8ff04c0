package dev.gauntlet.verdict;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of an interleaving.
 *
 * @param thread the index into {@link Evidence#threads}
 * @param depth how deep the call is nested, from 0
 * @param action what the step does
 * @param text what it does, for a reader
 * @param location file and line, such as {@code NotifyOneBoundedBuffer.java:31}
 * @param value what was read, written, returned or thrown
 */
public record Step(
    int thread,
    int depth,
    Action action,
    String text,
    @Nullable String location,
    @Nullable String value) {
  public Step {
    Objects.requireNonNull(action, "a step's action");
    Objects.requireNonNull(text, "a step's text");
    depth = Math.max(0, depth);
  }
}
