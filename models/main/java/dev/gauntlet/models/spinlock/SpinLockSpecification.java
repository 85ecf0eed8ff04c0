package dev.gauntlet.models.spinlock;

/** What a number behind a spin lock answers when one thread uses it. */
public class SpinLockSpecification {
  private int value;

  public int change() {
    return ++value;
  }

  public int changeAfterTrying() {
    return ++value;
  }

  public void unlockWithoutLock() {
    throw new IllegalMonitorStateException();
  }
}
