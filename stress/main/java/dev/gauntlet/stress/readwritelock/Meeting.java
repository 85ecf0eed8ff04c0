package dev.gauntlet.stress.readwritelock;

import dev.gauntlet.check.Turn;
import org.jspecify.annotations.Nullable;

/**
 * Lets one actor, the host, act while the other, the guest, waits for the lock.
 *
 * <p>It orders the actors by looking again and again, so that no wait but the subject's own shows
 * in their states.
 */
final class Meeting {
  private volatile @Nullable Thread guest;
  private volatile boolean open;
  private volatile boolean left;
  private volatile boolean interrupted;

  /** The guest waits until the host has opened. */
  void awaitOpening() {
    guest = Thread.currentThread();
    while (!open) {
      Turn.pass();
    }
  }

  /** The host lets the guest go on, and learns who it is. */
  Thread open() {
    Thread here = guest;
    while (here == null) {
      Turn.pass();
      here = guest;
    }
    open = true;
    return here;
  }

  /** The host interrupts the guest and waits until it has left. */
  void interruptGuest() {
    Thread here = guest;
    if (here != null) {
      here.interrupt();
    }
    interrupted = true;
    while (!left) {
      Thread.onSpinWait();
    }
  }

  /** The guest waits until it has been interrupted, and from then on is not. */
  void awaitInterrupt() {
    while (!interrupted) {
      Thread.onSpinWait();
    }
    Thread.interrupted();
  }

  /** The guest leaves. */
  void leave() {
    left = true;
  }
}
