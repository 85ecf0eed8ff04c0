package dev.gauntlet.canary;

/** Wakes all who wait. */
public final class NotifyAllGate implements Gate {
  private boolean open;

  @Override
  public synchronized void open() {
    open = true;
    notifyAll();
  }

  @Override
  public synchronized void pass() throws InterruptedException {
    while (!open) {
      wait();
    }
  }
}
