package dev.gauntlet.models.objectpool;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.objectpool.ObjectPool;
import java.util.List;

/** What an object pool promises to those who borrow and give back side by side. */
public class ObjectPoolScenarios {
  @Scenario("Two borrowers of one object have it in turn, also after a return that was refused.")
  public void twoBorrowersOneObject() throws Exception {
    Item item = new Item();
    ObjectPool<Item> pool = Subject.make(List.of(item));
    boolean accepted = isAccepted(pool, item);
    Threads threads = new Threads();
    threads.add("borrower 1", () -> useOnce(pool));
    threads.add("borrower 2", () -> useOnce(pool));
    threads.run();
    Check.that("an object that is idle is refused", !accepted);
    Check.equal("uses of the object, each adds one to what it finds", 2, item.uses);
    Check.equal("idle objects", 1, pool.idle());
  }

  @Scenario("An object that two threads give back is taken from one and refused to the other.")
  public void twoReturnsOfOneObject() throws Exception {
    ObjectPool<Item> pool = Subject.make(List.of(new Item(), new Item()));
    Item item = pool.borrow();
    boolean[] accepted = new boolean[2];
    Threads threads = new Threads();
    threads.add("returner 1", () -> accepted[0] = isAccepted(pool, item));
    threads.add("returner 2", () -> accepted[1] = isAccepted(pool, item));
    threads.run();
    Check.that("one of two returns is accepted and the other refused", accepted[0] != accepted[1]);
    Check.equal("idle objects", 2, pool.idle());
    Item one = pool.borrow();
    Item other = pool.borrow();
    Check.that("the two idle objects are different", one != other);
  }

  @Scenario("A borrower that waits gets the only object when it comes back, and none is idle then.")
  public void returnWakesBorrower() throws Exception {
    Item item = new Item();
    ObjectPool<Item> pool = Subject.make(List.of(item));
    pool.borrow();
    Item[] got = new Item[1];
    int[] idle = new int[1];
    Threads threads = new Threads();
    threads.add(
        "borrower",
        () -> {
          got[0] = pool.borrow();
          idle[0] = pool.idle();
        });
    threads.add("returner", () -> pool.giveBack(item));
    threads.run();
    Check.that("the borrower got the object that was given back", got[0] == item);
    Check.equal("idle objects, as the borrower of the only one sees them", 0, idle[0]);
    Check.equal("idle objects", 0, pool.idle());
  }

  @Scenario("Two borrowers that wait get one object each of two that are given back.")
  public void twoReturnsTwoBorrowers() throws Exception {
    ObjectPool<Item> pool = Subject.make(List.of(new Item(), new Item()));
    Item first = pool.borrow();
    Item second = pool.borrow();
    Item[] got = new Item[2];
    Threads threads = new Threads();
    threads.add("borrower 1", () -> got[0] = pool.borrow());
    threads.add("borrower 2", () -> got[1] = pool.borrow());
    threads.add(
        "returner",
        () -> {
          pool.giveBack(first);
          pool.giveBack(second);
        });
    threads.run();
    Check.that("the borrowers got different objects", got[0] != got[1]);
    Check.equal("idle objects", 0, pool.idle());
  }

  @Scenario("Two borrowers of two objects get different ones, and both come back.")
  public void twoBorrowersTwoObjects() throws Exception {
    ObjectPool<Item> pool = Subject.make(List.of(new Item(), new Item()));
    Item[] got = new Item[2];
    int[] idle = new int[1];
    Threads threads = new Threads();
    threads.add(
        "borrower 1",
        () -> {
          got[0] = pool.borrow();
          idle[0] = pool.idle();
        });
    threads.add("borrower 2", () -> got[1] = pool.borrow());
    threads.run();
    Check.that("the borrowers got different objects", got[0] != got[1]);
    Check.that("0 or 1 is idle beside them; was " + idle[0], idle[0] == 0 || idle[0] == 1);
    Check.equal("idle objects, all being out", 0, pool.idle());
    pool.giveBack(got[0]);
    pool.giveBack(got[1]);
    Check.equal("idle objects, all being back", 2, pool.idle());
  }

  @Scenario("A return that is refused changes nothing and keeps nothing locked.")
  @SuppressWarnings("NullAway")
  public void refusedReturns() throws Exception {
    Item item = new Item();
    ObjectPool<Item> pool = Subject.make(List.of(item));
    boolean[] accepted = {true};
    boolean[] refusedNull = new boolean[1];
    Threads threads = new Threads();
    threads.add(
        "confused",
        () -> {
          accepted[0] = isAccepted(pool, new Item());
          try {
            pool.giveBack(null);
          } catch (NullPointerException e) {
            refusedNull[0] = true;
          }
        });
    threads.add("borrower", () -> useOnce(pool));
    threads.run();
    Check.that("a foreign object is refused", !accepted[0]);
    Check.that("null is refused", refusedNull[0]);
    Check.equal("idle objects", 1, pool.idle());
    Check.that("the pool lends its own object", pool.borrow() == item);
  }

  private static void useOnce(ObjectPool<Item> pool) throws InterruptedException {
    Item item = pool.borrow();
    item.uses++;
    pool.giveBack(item);
  }

  private static boolean isAccepted(ObjectPool<Item> pool, Item item) {
    try {
      pool.giveBack(item);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /** Plain on purpose: that one borrower at a time has it is what the pool is for. */
  private static final class Item {
    private int uses;
  }
}
