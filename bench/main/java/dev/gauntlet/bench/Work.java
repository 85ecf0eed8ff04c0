package dev.gauntlet.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.infra.Blackhole;

/** What a task does. */
public enum Work {
  /** Keeps a processor busy, for about 50 microseconds on one of 2020. */
  CPU_BOUND {
    @Override
    void perform() {
      Blackhole.consumeCPU(TOKENS);
    }
  },
  /** Waits for a millisecond, as for a disk or another machine. */
  IO_BOUND {
    @Override
    void perform() {
      long end = System.nanoTime() + WAIT_NANOS;
      for (long left = WAIT_NANOS; left > 0; left = end - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
    }
  };

  private static final long TOKENS = 20_000;
  private static final long WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  abstract void perform();
}
