package dev.gauntlet.check;

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

  private Pace() {}

  /** Something to ask for again and again. */
  @FunctionalInterface
  public interface Question {
    /** Answers without waiting. */
    boolean ask() throws InterruptedException;
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

  private static void rest() throws InterruptedException {
    Thread.sleep(MILLIS);
  }
}
