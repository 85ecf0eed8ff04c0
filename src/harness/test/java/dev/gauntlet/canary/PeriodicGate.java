package dev.gauntlet.canary;

/** Tells nobody that it opens: who waits looks every now and then, and lets go meanwhile. */
public final class PeriodicGate implements Gate {
  private static final long PERIOD_MILLIS = 100;

  private boolean open;

  @Override
  public synchronized void open() {
    open = true;
  }

  @Override
  public synchronized void pass() throws InterruptedException {
    while (!open) {
      wait(PERIOD_MILLIS);
    }
  }
}
