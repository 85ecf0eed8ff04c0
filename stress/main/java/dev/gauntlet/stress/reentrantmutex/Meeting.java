package dev.gauntlet.stress.reentrantmutex;

import org.jspecify.annotations.Nullable;

/**
 * Lets one actor, the host, act when the other, the guest, waits for the lock.
 *
 * <p>The host looks for a while only: that the guest waits is likely then, not certain.
 */
final class Meeting {
  private static final int LOOKS = 20;
  private static final int PATIENCE = 100_000;

  private volatile @Nullable Thread guest;

  /** The guest is about to wait. */
  void come() {
    guest = Thread.currentThread();
  }

  /** The host gives the guest the time to wait. */
  void awaitGuest() {
    Thread here = guest;
    for (int i = 0; i < PATIENCE && here == null; i++) {
      Thread.onSpinWait();
      here = guest;
    }
    if (here != null) {
      awaitWaiting(here);
    }
  }

  /** Gives a thread the time to wait. */
  static void awaitWaiting(Thread thread) {
    int waiting = 0;
    for (int i = 0; i < PATIENCE && waiting < LOOKS; i++) {
      Thread.State state = thread.getState();
      // Several looks: loading a class is a wait as well, and a short one.
      waiting = state == Thread.State.RUNNABLE ? 0 : waiting + 1;
      Thread.onSpinWait();
    }
  }
}
