package dev.gauntlet.models.counter;

/** What a counter answers when one thread uses it. */
public class CounterSpecification {
  private int value;

  public int increment() {
    return ++value;
  }

  public int decrement() {
    return --value;
  }

  public int get() {
    return value;
  }
}
