package dev.gauntlet.models.requestcontext;

/** What each thread sees, whatever the others do. */
public class RequestContextSpecification {
  public void set(int request) {}

  public String current() {
    return "its own";
  }

  public void clear() {}

  public String callWith(int request) {
    return current();
  }
}
