package dev.gauntlet.models.reentrantmutex;

/** A number that one thread changes, with holds that are always given back. */
public class ReentrantMutexSpecification {
  private int value;

  public int change() {
    return ++value;
  }

  public int changeTwice() {
    value += 2;
    return value;
  }

  public boolean tryAgain() {
    return true;
  }

  public int holdCount() {
    return 0;
  }

  public void unlockUnheld() {
    throw new IllegalMonitorStateException();
  }
}
