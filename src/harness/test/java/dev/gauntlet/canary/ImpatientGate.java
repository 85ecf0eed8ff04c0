package dev.gauntlet.canary;

/** Lets everyone pass who has waited long enough, by each of the two clocks. */
public final class ImpatientGate implements Gate {
  private static final long LONG_MILLIS = 50;

  private boolean open;

  @Override
  public void open() {
    // Nobody needs it.
  }

  @Override
  public synchronized void pass() throws InterruptedException {
    long end = System.nanoTime() + LONG_MILLIS * 1_000_000;
    long left = LONG_MILLIS;
    while (!open && left > 0) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
    long begun = System.currentTimeMillis();
    while (!open && System.currentTimeMillis() - begun < LONG_MILLIS) {
      wait(1);
    }
  }
}
