package dev.gauntlet.patterns.orderedlocks;

import dev.gauntlet.catalogue.Correct;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * A table of who is taken, behind one monitor. A call waits until all that it asks for is free and
 * then takes it at one moment, which is in every order; it never holds one lock while it waits for
 * another.
 */
@Correct(way = "one intrinsic monitor, all locks at once")
public final class MonitorOrderedLocks implements OrderedLocks {
  private final Map<String, Place> places = new HashMap<>();

  public MonitorOrderedLocks(List<String> hierarchy) {
    for (String name : hierarchy) {
      Objects.requireNonNull(name, "name");
      if (places.put(name, new Place()) != null) {
        throw new IllegalArgumentException("twice in the hierarchy: " + name);
      }
    }
  }

  @Override
  public <R> R withLocks(List<String> names, Callable<R> body) throws Exception {
    Objects.requireNonNull(body, "body");
    Set<Place> asked = placesOf(names);
    take(asked);
    try {
      return body.call();
    } finally {
      release(asked);
    }
  }

  @Override
  public boolean tryWithLocks(List<String> names, long timeout, TimeUnit unit, Runnable body)
      throws InterruptedException {
    Objects.requireNonNull(body, "body");
    long nanos = unit.toNanos(timeout);
    Set<Place> asked = placesOf(names);
    if (!takeWithin(nanos, asked)) {
      return false;
    }
    try {
      body.run();
      return true;
    } finally {
      release(asked);
    }
  }

  @Override
  public synchronized LockStatistics statistics(String name) {
    Place place = placeOf(name);
    return new LockStatistics(place.acquisitions, place.contended);
  }

  private synchronized void take(Set<Place> asked) throws InterruptedException {
    Set<Place> waitedFor = taken(asked);
    while (!taken(asked).isEmpty()) {
      wait();
    }
    occupy(asked, waitedFor);
  }

  private synchronized boolean takeWithin(long nanos, Set<Place> asked)
      throws InterruptedException {
    long deadline = System.nanoTime() + nanos;
    Set<Place> waitedFor = taken(asked);
    while (!taken(asked).isEmpty()) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    occupy(asked, waitedFor);
    return true;
  }

  private static Set<Place> taken(Set<Place> asked) {
    Set<Place> taken = new LinkedHashSet<>();
    for (Place place : asked) {
      if (place.taken) {
        taken.add(place);
      }
    }
    return taken;
  }

  private static void occupy(Set<Place> asked, Set<Place> waitedFor) {
    for (Place place : asked) {
      place.taken = true;
      place.acquisitions++;
    }
    for (Place place : waitedFor) {
      place.contended++;
    }
  }

  private synchronized void release(Set<Place> asked) {
    for (Place place : asked) {
      place.taken = false;
    }
    notifyAll();
  }

  private Set<Place> placesOf(List<String> names) {
    Set<Place> asked = new LinkedHashSet<>();
    for (String name : names) {
      asked.add(placeOf(name));
    }
    return asked;
  }

  private Place placeOf(String name) {
    Place place = places.get(Objects.requireNonNull(name, "name"));
    if (place == null) {
      throw new IllegalArgumentException("not in the hierarchy: " + name);
    }
    return place;
  }

  /** A lock and what is counted of it; guarded by the monitor. */
  private static final class Place {
    private boolean taken;
    private long acquisitions;
    private long contended;
  }
}
