package dev.gauntlet.patterns.event;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A gate for each waiter, opened by whoever sets the flag. Gates keep no memory of the flag: a set
 * that comes before a gate is in the queue is forgotten by the thread that waits at it.
 */
@Buggy(
    defect = Defect.LOST_WAKEUP,
    cwe = "CWE-821",
    origin = "One look at the flag on the way in, held to be enough for a wait that is to come",
    member = "await",
    schedule =
        "A sees the flag clear; B sets it and opens all gates, of which there are none; A queues"
            + " its gate and waits there for ever",
    fix = "Look at the flag again once the gate is in the queue",
    flaggedBy = {LINCHECK, JCSTRESS})
public final class StatelessEvent implements Event {
  private final Queue<CountDownLatch> gates = new ConcurrentLinkedQueue<>();
  private volatile boolean set;

  @Override
  public void set() {
    set = true;
    for (CountDownLatch gate = gates.poll(); gate != null; gate = gates.poll()) {
      gate.countDown();
    }
  }

  @Override
  public void clear() {
    set = false;
  }

  @Override
  public boolean isSet() {
    return set;
  }

  @Override
  public void await() throws InterruptedException {
    if (set) {
      return;
    }
    CountDownLatch gate = new CountDownLatch(1);
    gates.add(gate);
    try {
      gate.await();
    } finally {
      gates.remove(gate);
    }
  }

  @Override
  public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    Objects.requireNonNull(unit, "unit");
    if (set) {
      return true;
    }
    CountDownLatch gate = new CountDownLatch(1);
    gates.add(gate);
    try {
      return gate.await(timeout, unit);
    } finally {
      gates.remove(gate);
    }
  }
}
