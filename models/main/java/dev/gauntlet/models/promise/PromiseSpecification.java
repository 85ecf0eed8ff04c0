package dev.gauntlet.models.promise;

import org.jspecify.annotations.Nullable;

/** What a promise answers when one thread uses it. */
public class PromiseSpecification {
  private @Nullable String result;

  public boolean complete(int value) {
    return settle("value " + value);
  }

  public boolean fail(int number) {
    return settle("failure " + number);
  }

  public boolean isDone() {
    return result != null;
  }

  public String resultIfDone() {
    return result == null ? "pending" : result;
  }

  public boolean toldAtOnce() {
    return result != null;
  }

  public void completeWith(int value) {
    settle("value " + value);
  }

  public void failWith(int number) {
    settle("failure " + number);
  }

  private boolean settle(String how) {
    if (result != null) {
      return false;
    }
    result = how;
    return true;
  }
}
