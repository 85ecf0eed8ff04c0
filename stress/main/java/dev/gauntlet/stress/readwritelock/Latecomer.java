package dev.gauntlet.stress.readwritelock;

import dev.gauntlet.patterns.readwritelock.ReadWriteMutex;

/** Starts a third thread, where two actors are not enough. */
final class Latecomer {
  private Latecomer() {}

  /** Starts a thread that reads once. */
  static Thread reads(ReadWriteMutex mutex) {
    Thread reader =
        new Thread(
            () -> {
              try {
                mutex.lockRead();
                mutex.unlockRead();
              } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts it", e);
              }
            },
            "latecomer");
    reader.setDaemon(true);
    reader.start();
    return reader;
  }
}
