package dev.gauntlet.canary;

/** Whoever passes spins until somebody has opened, which takes a little time. */
public final class SpinningGate implements Gate {
  private volatile boolean open;

  @Override
  public void open() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the keeper", e);
    }
    open = true;
  }

  @Override
  public void pass() {
    while (!open) {
      Thread.onSpinWait();
    }
  }
}
