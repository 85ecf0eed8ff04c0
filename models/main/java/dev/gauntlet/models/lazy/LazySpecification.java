package dev.gauntlet.models.lazy;

/** What a lazy value answers when one thread uses it. */
public class LazySpecification {
  public Integer get() {
    return 1;
  }

  public String madeAfterGet() {
    return "1 of 1";
  }
}
