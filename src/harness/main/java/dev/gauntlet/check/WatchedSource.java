package dev.gauntlet.check;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Items for a pipeline, which knows the threads that have asked for them.
 *
 * <p>It may be used by several threads, one at a time or not.
 */
public final class WatchedSource<T> implements Iterator<T> {
  private final List<T> items;
  private final Set<Thread> users = new LinkedHashSet<>();
  private int given;

  /** Creates a source that gives these items, in this order. */
  public WatchedSource(List<T> items) {
    this.items = List.copyOf(items);
  }

  @Override
  public synchronized boolean hasNext() {
    users.add(Thread.currentThread());
    return given < items.size();
  }

  @Override
  public synchronized T next() {
    users.add(Thread.currentThread());
    if (given == items.size()) {
      throw new NoSuchElementException("all " + given + " items have been given");
    }
    return items.get(given++);
  }

  /**
   * Waits until every thread that has asked for items has ended, but for the caller. Where threads
   * should end with a run and one does not, the wait is for ever, and the check hangs.
   */
  public void awaitEndOfUsers() throws InterruptedException {
    for (Thread user : usersSoFar()) {
      if (user != Thread.currentThread()) {
        user.join();
      }
    }
  }

  private synchronized List<Thread> usersSoFar() {
    return List.copyOf(users);
  }
}
