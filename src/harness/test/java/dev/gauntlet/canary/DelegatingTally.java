package dev.gauntlet.canary;

/** Counts on a thread of its own for each increment, which it waits for. */
public final class DelegatingTally implements Tally {
  private int count;

  private final class Worker extends Thread {
    @Override
    public void run() {
      count++;
    }
  }

  @Override
  public synchronized int increment() {
    Worker worker = new Worker();
    worker.start();
    try {
      worker.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return count;
  }
}
