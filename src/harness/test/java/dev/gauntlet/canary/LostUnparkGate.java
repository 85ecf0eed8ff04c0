package dev.gauntlet.canary;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks whether it is open before it says that it waits: opened in between, it is not unparked.
 * Seen only where a park does not end by itself.
 */
public final class LostUnparkGate implements Gate {
  private final Queue<Thread> waiting = new ConcurrentLinkedQueue<>();
  private volatile boolean open;

  @Override
  public void open() {
    open = true;
    waiting.forEach(LockSupport::unpark);
  }

  @Override
  public void pass() {
    if (open) {
      return;
    }
    waiting.add(Thread.currentThread());
    do {
      LockSupport.park(this);
    } while (!open);
  }
}
