package dev.gauntlet.models.readwritelock;

/** A number that one thread reads and changes. */
public class ReadWriteMutexSpecification {
  private int value;

  public int change() {
    return ++value;
  }

  public int read() {
    return value;
  }

  public void unlockUnread() {
    throw new IllegalMonitorStateException();
  }

  public void unlockUnwritten() {
    throw new IllegalMonitorStateException();
  }
}
