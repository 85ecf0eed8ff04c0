package dev.gauntlet.canary;

/** Wakes one of those who wait and forgets the others: seen only where notify wakes one. */
public final class NotifyOneGate implements Gate {
  private boolean open;

  @Override
  public synchronized void open() {
    open = true;
    notify();
  }

  @Override
  public synchronized void pass() throws InterruptedException {
    while (!open) {
      wait();
    }
  }
}
