package dev.gauntlet.patterns.event;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A plain flag that waiters look at again and again. Nothing orders their looks after a set, so a
 * thread may go on seeing the flag clear.
 */
@Buggy(
    defect = Defect.VISIBILITY,
    cwe = "CWE-820",
    origin = "DEEP anti-pattern 3 (guide's own): busy waiting on a plain flag",
    member = "isSet",
    schedule =
        "A thread asks in a loop whether the flag is set; the compiler keeps the first answer in a"
            + " register; another sets the flag, and the loop never sees it",
    fix = "Declare the flag volatile; better, let waiters wait on a monitor",
    flaggedBy = {JCSTRESS, VMLENS})
public final class PlainSpinEvent implements Event {
  private boolean set;

  @Override
  public void set() {
    set = true;
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
    while (!isSet()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      Thread.onSpinWait();
    }
  }

  @Override
  public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    long limit = Objects.requireNonNull(unit, "unit").toNanos(timeout);
    long begun = System.nanoTime();
    while (!isSet()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (System.nanoTime() - begun >= limit) {
        return false;
      }
      Thread.onSpinWait();
    }
    return true;
  }
}
