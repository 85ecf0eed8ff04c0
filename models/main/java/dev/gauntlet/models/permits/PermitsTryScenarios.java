package dev.gauntlet.models.permits;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.permits.Permits;

/** What a try for a permit promises to who tries, and to those whom it must not disturb. */
public class PermitsTryScenarios {
  @Scenario("Of two tries, one after the release of the only permit, one gets it.")
  public void tryAfterReleaseBesideTry() throws Exception {
    Permits permits = Subject.make(1);
    permits.acquire();
    boolean[] one = new boolean[1];
    boolean[] two = new boolean[1];
    Threads threads = new Threads();
    threads.add("trier", () -> one[0] = permits.tryAcquire());
    threads.add(
        "releaser",
        () -> {
          permits.release();
          two[0] = permits.tryAcquire();
        });
    threads.run();
    Check.that(
        "one try gets the permit and the other does not; they answered "
            + one[0]
            + " and "
            + two[0],
        one[0] != two[0]);
    Check.equal("free permits", 0, permits.available());
  }

  @Scenario("A try keeps nobody waiting for a permit that is free when the try is over.")
  public void acquireAfterReleaseBesideTry() throws Exception {
    Permits permits = Subject.make(1);
    permits.acquire();
    Threads threads = new Threads();
    threads.add(
        "trier",
        () -> {
          if (permits.tryAcquire()) {
            permits.release();
          }
        });
    threads.add(
        "releaser",
        () -> {
          permits.release();
          permits.acquire();
        });
    threads.run();
    Check.equal("free permits", 0, permits.available());
  }

  @Scenario("Where each of two threads finds a permit for itself, every try gets one.")
  public void everyTryFindsOne() throws Exception {
    Permits permits = Subject.make(2);
    Threads threads = new Threads();
    threads.add(
        "trier 1",
        () -> {
          Check.that("a first try gets one of two permits", permits.tryAcquire());
          permits.release();
          Check.that("a second try gets one of two permits", permits.tryAcquire());
        });
    threads.add(
        "trier 2",
        () -> Check.that("a try beside one other gets one of two", permits.tryAcquire()));
    threads.run();
    Check.equal("free permits", 0, permits.available());
  }
}
