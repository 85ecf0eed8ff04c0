package dev.gauntlet.models.permits;

/** What two permits answer when one thread uses them. */
public class PermitsSpecification {
  static final int PERMITS = 2;

  private int free = PERMITS;

  public boolean tryAcquire() {
    if (free == 0) {
      return false;
    }
    free--;
    return true;
  }

  public void release() {
    if (free == PERMITS) {
      throw new IllegalStateException();
    }
    free++;
  }

  public int available() {
    return free;
  }
}
