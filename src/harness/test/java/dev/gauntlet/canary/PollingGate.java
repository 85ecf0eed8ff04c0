package dev.gauntlet.canary;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Whoever passes polls a queue with a time limit, until somebody has opened; nothing ever comes.
 */
public final class PollingGate implements Gate {
  private final LinkedBlockingQueue<String> nothing = new LinkedBlockingQueue<>();
  private volatile boolean open;

  @Override
  public void open() {
    open = true;
  }

  @Override
  public void pass() throws InterruptedException {
    while (!open) {
      if (nothing.poll(1, TimeUnit.SECONDS) != null) {
        throw new IllegalStateException("something came");
      }
    }
  }
}
