package dev.gauntlet.canary;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Looks at each of its stripes, and only then reads and writes the number of one in two steps. */
public final class StripedTally implements Tally {
  private static final int STRIPES = 16;

  private final List<AtomicInteger> stripes = new ArrayList<>();

  /** Creates a tally of zero. */
  public StripedTally() {
    for (int i = 0; i < STRIPES; i++) {
      stripes.add(new AtomicInteger());
    }
  }

  @Override
  public int increment() {
    AtomicInteger last = stripes.get(0);
    for (AtomicInteger stripe : stripes) {
      last = stripe.get() >= 0 ? stripe : last;
    }
    int next = last.get() + 1;
    last.set(next);
    return next;
  }
}
