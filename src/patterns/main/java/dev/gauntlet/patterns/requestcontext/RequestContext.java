package dev.gauntlet.patterns.requestcontext;

import dev.gauntlet.catalogue.Contract;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The request that the calling thread works for.
 *
 * <p>Each thread sees only what it set itself.
 */
@Contract(id = "request-context", guide = "DEEP best practices 2, SLIDES 11, SYNC")
public interface RequestContext {
  /**
   * Sets the calling thread's context.
   *
   * @throws NullPointerException if either argument is null
   */
  void set(String requestId, String userId);

  /** Returns the calling thread's context, empty if none is set. */
  Optional<Context> current();

  /** Removes the calling thread's context. */
  void clear();

  /**
   * Runs the body with the given context as the calling thread's and restores what was there
   * before, also when the body throws.
   *
   * @return what the body returns
   * @throws Exception what the body throws
   * @throws NullPointerException if either argument is null
   */
  <R> R callWith(Context context, Callable<R> body) throws Exception;
}
