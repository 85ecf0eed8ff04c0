package dev.gauntlet.check;

import org.jspecify.annotations.Nullable;

/** An actor of an outcome test that another, the host, lets come and wait before it acts itself. */
public final class Guest {
  private volatile @Nullable Thread thread;

  /** A guest that has not come yet. */
  public Guest() {}

  /** The guest says that it is about to wait; called by its own thread. */
  public void comes() {
    thread = Thread.currentThread();
  }

  /**
   * The host gives the guest the time to come and to wait: some milliseconds. That it waits
   * afterwards is likely, not certain; an outcome must not depend on it.
   */
  public void awaitWaiting() {
    long begun = System.nanoTime();
    long patience = Waiting.patience();
    Thread here = thread;
    while (here == null && System.nanoTime() - begun <= patience) {
      Turn.pass();
      here = thread;
    }
    if (here == null) {
      Waiting.hasWaitedInVainSince(begun);
    } else {
      Waiting.await(here);
    }
  }

  /** The host waits until the guest has come, and gives it the time to wait; returns the guest. */
  public Thread awaitComing() {
    Thread here = thread;
    while (here == null) {
      Turn.pass();
      here = thread;
    }
    Waiting.await(here);
    return here;
  }
}
