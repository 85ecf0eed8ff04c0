package dev.gauntlet.canary;

import java.util.IdentityHashMap;
import java.util.Map;

/** Counts what each thread has added, in a map of threads by identity. */
public final class RegisteringTally implements Tally {
  private final IdentityHashMap<Thread, Integer> added = new IdentityHashMap<>();

  @Override
  public synchronized int increment() {
    added.merge(Thread.currentThread(), 1, Integer::sum);
    int all = 0;
    for (Map.Entry<Thread, Integer> one : added.entrySet()) {
      all += added.get(one.getKey());
    }
    return all;
  }
}
