package dev.gauntlet.models.guardedstate;

/** What a guarded number, 1 at first, answers when one thread uses it. */
public class GuardedStateSpecification {
  private int state = 1;

  public int read() {
    return state;
  }

  public int add(int amount) {
    state += amount;
    return state;
  }

  public int doubled() {
    state *= 2;
    return state;
  }

  public int failToAdd() {
    throw new IllegalStateException("expected");
  }
}
