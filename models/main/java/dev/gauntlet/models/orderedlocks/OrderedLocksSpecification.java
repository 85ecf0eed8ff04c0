package dev.gauntlet.models.orderedlocks;

/** What a number answers when one thread changes it. */
public class OrderedLocksSpecification {
  private int value;

  public int increment(int first, int last) {
    return ++value;
  }

  public int incrementAndFail(int lock) {
    value++;
    throw new IllegalStateException("by the body");
  }

  public int incrementUnderUnknown(int lock) {
    throw new IllegalArgumentException("unknown");
  }
}
