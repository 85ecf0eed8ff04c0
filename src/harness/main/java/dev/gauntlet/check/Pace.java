package dev.gauntlet.check;

import java.util.concurrent.TimeUnit;

/**
 * Takes time in a check, which lets the other threads go on as far as they can.
 *
 * <p>Where real time passes, a rest is a short sleep; Lincheck lets one last until nothing else can
 * go on.
 */
public final class Pace {
  private static final long MILLIS = 5;
  private static final int TURNS = 12;
  private static final int QUESTIONS = 6;
  private static final long HALF_A_MINUTE_NANOS = 30_000_000_000L;

  private Pace() {}

  /** Something to ask for again and again. */
  @FunctionalInterface
  public interface Question {
    /** Answers without waiting. */
    boolean ask() throws InterruptedException;
  }

  /** Waits for something for a limited time, and answers whether it has come. */
  @FunctionalInterface
  public interface LimitedWait {
    /** As {@link java.util.concurrent.ExecutorService#awaitTermination}. */
    boolean await(long timeout, TimeUnit unit) throws InterruptedException;
  }

  /** Goes round a few times and takes a nap. */
  public static void linger() {
    for (int i = 0; i < TURNS; i++) {
      Thread.onSpinWait();
    }
    nap();
  }

  /** Takes time; an interrupt cuts it short and is kept. */
  public static void nap() {
    try {
      rest();
    } catch (InterruptedException e) {
      // Who cancels a run may say so.
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Asks a few times, with rests between, whether something has come that may come late.
   *
   * @return whether the answer was yes, in the end. What comes later still is no bug: a check then
   *     goes on without it, and does not ask what only afterwards must be true
   */
  public static boolean comes(Question question) throws InterruptedException {
    boolean come = question.ask();
    for (int asked = 1; asked < QUESTIONS && !come; asked++) {
      rest();
      come = question.ask();
    }
    return come;
  }

  /**
   * Waits up to a minute for what comes at once.
   *
   * @return whether it has come, and the wait has ended by that and not by the time
   */
  public static boolean isToldInTime(LimitedWait wait) throws InterruptedException {
    long begun = System.nanoTime();
    return wait.await(1, TimeUnit.MINUTES) && System.nanoTime() - begun < HALF_A_MINUTE_NANOS;
  }

  private static void rest() throws InterruptedException {
    Thread.sleep(MILLIS);
  }
}
