package dev.gauntlet.models.concurrentstack;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.concurrentstack.ConcurrentStack;
import org.jspecify.annotations.Nullable;

/** What a concurrent stack promises to threads that push and pop. */
public class ConcurrentStackScenarios {
  @Scenario("Two threads that pop one item: one gets it, the other gets none.")
  public void twoPopsOneItem() throws Exception {
    ConcurrentStack<Integer> stack = Subject.make();
    stack.push(1);
    Integer[] one = new Integer[1];
    Integer[] two = new Integer[1];
    Threads threads = new Threads();
    threads.add("popper 1", () -> one[0] = stack.pop());
    threads.add("popper 2", () -> two[0] = stack.pop());
    threads.run();
    Check.that(
        "one pop answers 1 and the other none; answered " + one[0] + " and " + two[0],
        (one[0] == null && isOne(two[0])) || (two[0] == null && isOne(one[0])));
    Check.equal("size at the end", 0, stack.size());
  }

  @Scenario("The size counts what is held: after a pop of the only item it is 0.")
  public void sizeAfterPop() throws Exception {
    ConcurrentStack<Integer> stack = Subject.make();
    Integer[] popped = new Integer[1];
    int[] size = new int[1];
    Threads threads = new Threads();
    threads.add("pusher", () -> stack.push(1));
    threads.add(
        "popper",
        () -> {
          popped[0] = stack.pop();
          size[0] = stack.size();
        });
    threads.run();
    if (popped[0] == null) {
      Check.that(
          "the size is 0 or 1 after a pop of none; it was " + size[0],
          size[0] == 0 || size[0] == 1);
    } else {
      Check.equal("size after the only item was popped", 0, size[0]);
    }
    Check.equal("size at the end", popped[0] == null ? 1 : 0, stack.size());
  }

  @Scenario("An item replaced by another while a pop is under way is popped once, like the other.")
  public void itemIsReplaced() throws Exception {
    ConcurrentStack<Integer> stack = Subject.make();
    stack.push(1);
    Integer[] popped = new Integer[1];
    Integer[] replaced = new Integer[1];
    Threads threads = new Threads();
    threads.add("popper", () -> popped[0] = stack.pop());
    threads.add(
        "replacer",
        () -> {
          replaced[0] = stack.pop();
          stack.push(2);
        });
    threads.run();
    checkEachOnce(2, stack, popped[0], replaced[0]);
  }

  @Scenario("Two items that leave while a pop is under way are popped once, like a new one.")
  public void itemsLeaveAndOneComes() throws Exception {
    ConcurrentStack<Integer> stack = Subject.make();
    stack.push(1);
    stack.push(2);
    Integer[] popped = new Integer[1];
    Integer[] taken = new Integer[2];
    Threads threads = new Threads();
    threads.add("popper", () -> popped[0] = stack.pop());
    threads.add(
        "replacer",
        () -> {
          taken[0] = stack.pop();
          taken[1] = stack.pop();
          stack.push(3);
        });
    threads.run();
    checkEachOnce(3, stack, popped[0], taken[0], taken[1]);
  }

  @Scenario("Who finds the stack empty, beside another pop, finds a size of 0.")
  public void sizeAfterPopOfNone() throws Exception {
    ConcurrentStack<Integer> stack = Subject.make();
    stack.push(1);
    Integer[] popped = new Integer[1];
    int[] size = new int[1];
    Threads threads = new Threads();
    threads.add("popper 1", () -> stack.pop());
    threads.add(
        "popper 2",
        () -> {
          popped[0] = stack.pop();
          size[0] = stack.size();
        });
    threads.run();
    Check.equal("size after a pop that answered " + popped[0], 0, size[0]);
    Check.equal("size at the end", 0, stack.size());
  }

  @Scenario("Two threads that push: both items are held, one above the other.")
  public void twoPushes() throws Exception {
    ConcurrentStack<Integer> stack = Subject.make();
    Threads threads = new Threads();
    threads.add("pusher 1", () -> stack.push(1));
    threads.add("pusher 2", () -> stack.push(2));
    threads.run();
    Check.equal("size after two pushes", 2, stack.size());
    checkEachOnce(2, stack);
  }

  @Scenario("A pop gives the newest of the items that are there.")
  public void newestFirst() throws Exception {
    ConcurrentStack<Integer> stack = Subject.make();
    Integer[] popped = new Integer[2];
    Threads threads = new Threads();
    threads.add(
        "pusher",
        () -> {
          stack.push(1);
          stack.push(2);
        });
    threads.add(
        "popper",
        () -> {
          popped[0] = stack.pop();
          popped[1] = stack.pop();
        });
    threads.run();
    Check.that(
        "after 2 was popped 1 is there, as it lies below; popped " + popped[0] + ", " + popped[1],
        popped[0] == null || popped[0] != 2 || isOne(popped[1]));
    checkEachOnce(2, stack, popped[0], popped[1]);
  }

  @Scenario("Whoever pops an item sees all that was written into it before it was pushed.")
  public void itemIsWhole() throws Exception {
    ConcurrentStack<int[]> stack = Subject.make();
    int[] seen = {7};
    Threads threads = new Threads();
    threads.add("pusher", () -> stack.push(filled()));
    threads.add(
        "popper",
        () -> {
          int[] item = stack.pop();
          if (item != null) {
            seen[0] = item[0];
          }
        });
    threads.run();
    Check.equal("number in the item popped", 7, seen[0]);
  }

  @Scenario("A push beside a pop and another push: each item is popped once in the end.")
  public void pushBesideReplacement() throws Exception {
    ConcurrentStack<Integer> stack = Subject.make();
    stack.push(1);
    stack.push(2);
    Integer[] replaced = new Integer[1];
    Threads threads = new Threads();
    threads.add("pusher", () -> stack.push(3));
    threads.add(
        "replacer",
        () -> {
          replaced[0] = stack.pop();
          stack.push(4);
        });
    threads.run();
    Check.equal("size after a pop and two pushes", 3, stack.size());
    checkEachOnce(4, stack, replaced[0]);
  }

  @Scenario("A pop of a stack that is never empty gives an item, whatever is pushed meanwhile.")
  public void popBesidePushes() throws Exception {
    ConcurrentStack<Integer> stack = Subject.make();
    stack.push(1);
    Integer[] popped = new Integer[1];
    Threads threads = new Threads();
    threads.add("popper", () -> popped[0] = stack.pop());
    threads.add(
        "pusher",
        () -> {
          stack.push(2);
          stack.push(3);
        });
    threads.run();
    Check.that("a pop of a stack that is not empty gives an item", popped[0] != null);
    checkEachOnce(3, stack, popped[0]);
  }

  @Scenario("A null that is refused keeps nobody else from the stack.")
  @SuppressWarnings("NullAway")
  public void refusedNull() throws Exception {
    ConcurrentStack<Integer> stack = Subject.make();
    stack.push(1);
    boolean refused = false;
    try {
      stack.push(null);
    } catch (NullPointerException e) {
      refused = true;
    }
    Check.that("a null is refused", refused);
    Integer[] taken = new Integer[1];
    Threads threads = new Threads();
    threads.add("pusher", () -> stack.push(2));
    threads.add("popper", () -> taken[0] = stack.pop());
    threads.run();
    Check.that("a pop of a stack that is not empty gives an item", taken[0] != null);
  }

  /** Checks that each item, from 1 on, was popped once or is there once. */
  private static void checkEachOnce(
      int items, ConcurrentStack<Integer> stack, @Nullable Integer... popped) {
    int[] found = new int[items + 1];
    for (Integer item : popped) {
      count(item, found);
    }
    for (int i = 0; i <= items; i++) {
      count(stack.pop(), found);
    }
    for (int item = 1; item <= items; item++) {
      Check.equal("how often " + item + " was popped, in the end", 1, found[item]);
    }
  }

  private static void count(@Nullable Integer item, int[] found) {
    if (item != null) {
      found[item]++;
    }
  }

  private static boolean isOne(@Nullable Integer item) {
    return item != null && item == 1;
  }

  private static int[] filled() {
    int[] item = new int[1];
    item[0] = 7;
    return item;
  }
}
