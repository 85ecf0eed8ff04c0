package dev.gauntlet.models.event;

/** What an event answers when one thread uses it. */
public class EventSpecification {
  private boolean set;

  public void set() {
    set = true;
  }

  public void clear() {
    set = false;
  }

  public boolean isSet() {
    return set;
  }

  public boolean awaitNoTime() {
    return set;
  }
}
