package dev.gauntlet.canary;

import java.util.regex.Pattern;

/**
 * Counts right, in text that a pattern describes. Patterns keep what is private to their package.
 */
public final class MatchingTally implements Tally {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}|[a-z]+");

  private String text = "0";

  @Override
  public synchronized int increment() {
    if (!NUMBER.matcher(text).matches()) {
      throw new IllegalStateException("not a number: " + text);
    }
    int value = Integer.parseInt(text) + 1;
    text = Integer.toString(value);
    return value;
  }
}
