package dev.gauntlet.models.objectpool;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.objectpool.ObjectPool;
import java.util.List;

/** What an object pool promises when a borrower is interrupted. */
public class ObjectPoolInterruptScenarios {
  @Scenario("A borrower that is interrupted while it waits has borrowed nothing.")
  public void interruptedBorrower() throws Exception {
    ObjectPool<Integer> pool = Subject.make(List.of(1));
    pool.borrow();
    boolean[] interrupted = new boolean[1];
    Threads threads = new Threads();
    Thread borrower =
        threads.add(
            "borrower",
            () -> {
              try {
                pool.borrow();
              } catch (InterruptedException e) {
                interrupted[0] = true;
              }
            });
    threads.add("interrupter", () -> borrower.interrupt());
    threads.run();
    Check.that("a wait for an object ends by the interrupt", interrupted[0]);
    Check.equal("idle objects after it", 0, pool.idle());
    pool.giveBack(1);
    Check.equal("idle objects once the object is back", 1, pool.idle());
    Check.equal("object borrowed then", 1, pool.borrow());
  }

  @Scenario("A borrower that comes with an interrupt has an object or the exception, not both.")
  public void borrowerWithPendingInterrupt() throws Exception {
    ObjectPool<Integer> pool = Subject.make(List.of(1, 2));
    int[] got = new int[2];
    Threads threads = new Threads();
    threads.add(
        "interrupted borrower",
        () -> {
          Thread.currentThread().interrupt();
          try {
            got[0] = pool.borrow();
          } catch (InterruptedException e) {
            got[0] = 0;
          }
        });
    threads.add("borrower", () -> got[1] = pool.borrow());
    threads.run();
    Check.that("the borrowers got different objects", got[0] != got[1]);
    Check.equal("idle objects", got[0] == 0 ? 1 : 0, pool.idle());
    pool.giveBack(got[1]);
    if (got[0] != 0) {
      pool.giveBack(got[0]);
    }
    Check.equal("idle objects once all are back", 2, pool.idle());
  }

  @Scenario("An object whose return coincides with an interrupt still reaches the other borrower.")
  public void interruptedBorrowerLosesNoObject() throws Exception {
    ObjectPool<Integer> pool = Subject.make(List.of(1));
    pool.borrow();
    int[] got = new int[1];
    Threads threads = new Threads();
    Thread first =
        threads.add(
            "borrower 1",
            () -> {
              try {
                pool.giveBack(pool.borrow());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    threads.add("borrower 2", () -> got[0] = pool.borrow());
    threads.add(
        "returner",
        () -> {
          first.interrupt();
          pool.giveBack(1);
        });
    threads.run();
    Check.equal("object of the borrower that was not interrupted", 1, got[0]);
    Check.equal("idle objects at the end", 0, pool.idle());
  }
}
