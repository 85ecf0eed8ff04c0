package dev.gauntlet.models.permits;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.permits.Permits;

/** What permits promise to threads that take them and give them back. */
public class PermitsScenarios {
  @Scenario("Two threads that try for one permit: one gets it, the other does not.")
  public void twoTriesForOnePermit() throws Exception {
    Permits permits = Subject.make(1);
    boolean[] one = new boolean[1];
    boolean[] two = new boolean[1];
    Threads threads = new Threads();
    threads.add("taker 1", () -> one[0] = permits.tryAcquire());
    threads.add("taker 2", () -> two[0] = permits.tryAcquire());
    threads.run();
    Check.that(
        "one try gets the permit and the other does not; they answered "
            + one[0]
            + " and "
            + two[0],
        one[0] != two[0]);
    Check.equal("free permits", 0, permits.available());
  }

  @Scenario("One acquired permit, released by two threads: one succeeds, the other is refused.")
  public void twoReleasesOfOnePermit() throws Exception {
    Permits permits = Subject.make(1);
    permits.acquire();
    boolean[] one = new boolean[1];
    boolean[] two = new boolean[1];
    Threads threads = new Threads();
    threads.add("releaser 1", () -> one[0] = releases(permits));
    threads.add("releaser 2", () -> two[0] = releases(permits));
    threads.run();
    Check.equal("free permits, of 1", 1, permits.available());
    Check.that("one release succeeds and the other is refused", one[0] != two[0]);
  }

  @Scenario("A release lets a thread that waits have the permit.")
  public void releaseLetsWaiterIn() throws Exception {
    Permits permits = Subject.make(1);
    permits.acquire();
    Threads threads = new Threads();
    threads.add("waiter", () -> permits.acquire());
    threads.add("releaser", () -> permits.release());
    threads.run();
    Check.equal("free permits", 0, permits.available());
  }

  @Scenario("Never do two threads have the only permit, also when one takes it again at once.")
  public void onePermitExcludes() throws Exception {
    Permits permits = Subject.make(1);
    Use use = new Use();
    Threads threads = new Threads();
    threads.add(
        "worker 1",
        () -> {
          use.with(permits);
          use.with(permits);
        });
    threads.add("worker 2", () -> use.with(permits));
    threads.run();
    Check.equal("uses counted by whoever had the permit", 3, use.count);
    Check.equal("free permits at the end", 1, permits.available());
  }

  @Scenario("Two releases let both threads that wait have a permit, and nobody waits for ever.")
  public void twoWaitersTwoReleases() throws Exception {
    Permits permits = Subject.make(2);
    permits.acquire();
    permits.acquire();
    Threads threads = new Threads();
    threads.add("waiter 1", () -> permits.acquire());
    threads.add("waiter 2", () -> permits.acquire());
    threads.add(
        "releaser",
        () -> {
          permits.release();
          permits.release();
        });
    threads.run();
    Check.equal("free permits", 0, permits.available());
  }

  @Scenario("A permit that is taken back by a try is not given to the thread that waits as well.")
  public void tryBesideWaiter() throws Exception {
    Permits permits = Subject.make(1);
    Use use = new Use();
    permits.acquire();
    Threads threads = new Threads();
    threads.add("waiter", () -> use.with(permits));
    threads.add(
        "taker",
        () -> {
          permits.release();
          if (permits.tryAcquire()) {
            use.once();
            permits.release();
          }
        });
    threads.run();
    Check.equal("free permits at the end", 1, permits.available());
  }

  @Scenario("A reader counts as free what is free before or after a permit is taken, and no other.")
  public void countBesideTaker() throws Exception {
    Permits permits = Subject.make(1);
    boolean[] more = new boolean[1];
    int[] seen = new int[2];
    Threads threads = new Threads();
    threads.add(
        "taker",
        () -> {
          permits.acquire();
          more[0] = permits.tryAcquire();
        });
    threads.add(
        "reader",
        () -> {
          seen[0] = permits.available();
          seen[1] = permits.available();
        });
    threads.run();
    Check.that(
        "the reader sees 1 or 0 free, then no more; saw " + seen[0] + " and " + seen[1],
        1 >= seen[0] && seen[0] >= seen[1] && seen[1] >= 0);
    Check.that("a try after the only permit is taken gets none", !more[0]);
    Check.equal("free permits at the end", 0, permits.available());
  }

  private static boolean releases(Permits permits) {
    try {
      permits.release();
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /** What the only permit guards. */
  private static final class Use {
    private int inside;
    private int count;

    void with(Permits permits) throws InterruptedException {
      permits.acquire();
      once();
      permits.release();
    }

    /** To be called with the permit. */
    void once() {
      inside++;
      Check.equal("threads that have the only permit", 1, inside);
      count++;
      inside--;
    }
  }
}
