package dev.gauntlet.models.latch;

/** What a latch of two answers when one thread uses it. */
public class LatchSpecification {
  static final int COUNT = 2;

  private int count = COUNT;

  public void countDown() {
    count = Math.max(0, count - 1);
  }

  public long count() {
    return count;
  }

  public boolean passIfOpen() {
    return count == 0;
  }
}
