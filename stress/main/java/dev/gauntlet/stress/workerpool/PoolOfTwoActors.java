package dev.gauntlet.stress.workerpool;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Turn;
import dev.gauntlet.patterns.workerpool.WorkerPool;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A pool that is made when the first actor asks for it and ends when both are done with it. The
 * engine prepares thousands of states before it runs one, and arbitrates when all have run: pools
 * made and ended with the states would have all their workers alive at once.
 */
final class PoolOfTwoActors {
  private static final int ACTORS = 2;

  private final int workers;
  private @Nullable WorkerPool pool;
  private int done;

  PoolOfTwoActors(int workers) {
    this.workers = workers;
  }

  /** The pool, the same for both actors. */
  synchronized WorkerPool get() {
    WorkerPool made = pool;
    if (made == null) {
      made = Subject.make(workers);
      pool = made;
    }
    return made;
  }

  /** Says that an actor is done; the second one shuts the pool down and waits for its workers. */
  void done() {
    if (isLast()) {
      get().shutdown();
      awaitEnd();
    }
  }

  /**
   * Waits until all workers have ended. Looks again and again with no time to wait, because a wait
   * with a limit is no proof of a hang.
   */
  void awaitEnd() {
    WorkerPool ending = get();
    Blocking.run(
        () -> {
          while (!ending.awaitTermination(0, TimeUnit.NANOSECONDS)) {
            Turn.pass();
          }
        });
  }

  private synchronized boolean isLast() {
    done++;
    return done == ACTORS;
  }
}
