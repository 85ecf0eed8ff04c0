package dev.gauntlet.canary;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** Whoever passes parks until somebody has opened, who unparks all. */
public final class ParkingGate implements Gate {
  private final Queue<Thread> waiting = new ConcurrentLinkedQueue<>();
  private volatile boolean open;

  @Override
  public void open() {
    open = true;
    waiting.forEach(LockSupport::unpark);
  }

  @Override
  public void pass() {
    waiting.add(Thread.currentThread());
    while (!open) {
      LockSupport.park(this);
    }
  }
}
