package dev.gauntlet.canary;

import java.util.concurrent.TimeUnit;

/** Whoever passes sleeps and looks, in turn by both ways to sleep. */
public final class SleepingGate implements Gate {
  private static final int LONG_MILLIS = 10_000;

  private volatile boolean open;

  @Override
  public void open() {
    open = true;
  }

  @Override
  public void pass() throws InterruptedException {
    while (!open) {
      Thread.sleep(LONG_MILLIS);
      TimeUnit.SECONDS.sleep(1);
    }
  }
}
