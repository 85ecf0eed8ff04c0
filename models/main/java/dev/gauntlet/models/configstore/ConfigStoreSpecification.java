package dev.gauntlet.models.configstore;

/** What a store of a number, 1 at first, answers when one thread uses it. */
public class ConfigStoreSpecification {
  private long version = 1;
  private int value = 1;

  public String current() {
    return "version " + version + " is " + value;
  }

  public long add(int amount) {
    value += amount;
    return ++version;
  }

  public long doubled() {
    value *= 2;
    return ++version;
  }

  public long failToAdd() {
    throw new IllegalStateException("expected");
  }
}
