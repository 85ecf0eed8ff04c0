package dev.gauntlet.canary;

/** Counts, unless a {@link ListeningTally} still waits in the same JVM. */
public final class LonelyTally implements Tally {
  private int count;

  @Override
  public synchronized int increment() {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("listener")) {
        throw new IllegalStateException("not alone");
      }
    }
    return ++count;
  }
}
