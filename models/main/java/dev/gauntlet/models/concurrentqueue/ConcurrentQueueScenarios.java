package dev.gauntlet.models.concurrentqueue;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.concurrentqueue.ConcurrentQueue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a concurrent queue promises to threads that use both its ends. */
public class ConcurrentQueueScenarios {
  @Scenario("Two threads that dequeue one item: one gets it, the other gets none.")
  public void twoDequeuesOneItem() throws Exception {
    ConcurrentQueue<Integer> queue = Subject.make();
    queue.enqueue(1);
    Integer[] one = new Integer[1];
    Integer[] two = new Integer[1];
    Threads threads = new Threads();
    threads.add("consumer 1", () -> one[0] = queue.dequeue());
    threads.add("consumer 2", () -> two[0] = queue.dequeue());
    threads.run();
    Check.that(
        "one dequeue answers 1 and the other none; answered " + one[0] + " and " + two[0],
        (one[0] == null && is(1, two[0])) || (two[0] == null && is(1, one[0])));
    Check.that("the queue is empty at the end", queue.isEmpty());
  }

  @Scenario("Who has enqueued an item finds the queue not empty while another enqueues too.")
  public void ownItemIsFound() throws Exception {
    ConcurrentQueue<Integer> queue = Subject.make();
    boolean[] empty = new boolean[1];
    Integer[] found = new Integer[1];
    Threads threads = new Threads();
    threads.add("producer 1", () -> queue.enqueue(1));
    threads.add(
        "producer 2",
        () -> {
          queue.enqueue(2);
          empty[0] = queue.isEmpty();
          found[0] = queue.dequeue();
        });
    threads.run();
    Check.that("a queue into which 2 was enqueued is not empty", !empty[0]);
    Check.that("a dequeue after that gives 1 or 2", found[0] != null);
    Check.equal("item that is left", is(1, found[0]) ? 2 : 1, queue.dequeue());
    Check.equal("item behind it", null, queue.dequeue());
  }

  @Scenario("Who has enqueued an item gets it by two dequeues if one other is enqueued beside.")
  public void ownItemIsReached() throws Exception {
    ConcurrentQueue<Integer> queue = Subject.make();
    List<@Nullable Integer> found = new ArrayList<>();
    Threads threads = new Threads();
    threads.add("producer 1", () -> queue.enqueue(1));
    threads.add(
        "producer 2",
        () -> {
          queue.enqueue(2);
          found.add(queue.dequeue());
          found.add(queue.dequeue());
        });
    threads.run();
    Check.that("2 is among what two dequeues gave: " + found, found.contains(2));
  }

  @Scenario("A queue of two items is not empty while one of them is dequeued.")
  public void emptyBesideDequeue() throws Exception {
    ConcurrentQueue<Integer> queue = Subject.make();
    queue.enqueue(1);
    queue.enqueue(2);
    Integer[] taken = new Integer[1];
    boolean[] empty = new boolean[1];
    Threads threads = new Threads();
    threads.add("consumer", () -> taken[0] = queue.dequeue());
    threads.add("observer", () -> empty[0] = queue.isEmpty());
    threads.run();
    Check.that("a queue that holds 2 all the time is not empty", !empty[0]);
    Check.equal("item dequeued", 1, taken[0]);
    Check.equal("item that is left", 2, queue.dequeue());
  }

  @Scenario("Who dequeues the only item finds the queue empty.")
  public void emptyAfterDequeue() throws Exception {
    ConcurrentQueue<Integer> queue = Subject.make();
    Integer[] taken = new Integer[1];
    boolean[] empty = new boolean[1];
    Threads threads = new Threads();
    threads.add("producer", () -> queue.enqueue(1));
    threads.add(
        "consumer",
        () -> {
          taken[0] = queue.dequeue();
          empty[0] = queue.isEmpty();
        });
    threads.run();
    Check.that("a queue is empty after its only item was dequeued", taken[0] == null || empty[0]);
    Check.equal("item that is left", taken[0] == null ? 1 : null, queue.dequeue());
    Check.that("the queue is empty at the end", queue.isEmpty());
  }

  @Scenario("A consumer gets the items of a producer in order, each once.")
  public void itemsInOrder() throws Exception {
    ConcurrentQueue<Integer> queue = Subject.make();
    Integer[] taken = new Integer[2];
    Threads threads = new Threads();
    threads.add(
        "producer",
        () -> {
          queue.enqueue(1);
          queue.enqueue(2);
        });
    threads.add(
        "consumer",
        () -> {
          taken[0] = queue.dequeue();
          taken[1] = queue.dequeue();
        });
    threads.run();
    int next = 1;
    for (Integer item : new Integer[] {taken[0], taken[1], queue.dequeue(), queue.dequeue()}) {
      if (item != null) {
        Check.equal("item at place " + next, next, item);
        next++;
      }
    }
    Check.equal("items dequeued in all", 2, next - 1);
  }

  @Scenario("Two threads that dequeue two items get one each.")
  public void twoDequeuesTwoItems() throws Exception {
    ConcurrentQueue<Integer> queue = Subject.make();
    queue.enqueue(1);
    queue.enqueue(2);
    Integer[] one = new Integer[1];
    Integer[] two = new Integer[1];
    Threads threads = new Threads();
    threads.add("consumer 1", () -> one[0] = queue.dequeue());
    threads.add("consumer 2", () -> two[0] = queue.dequeue());
    threads.run();
    Check.that(
        "one consumer gets 1 and the other 2; they got " + one[0] + " and " + two[0],
        (is(1, one[0]) && is(2, two[0])) || (is(2, one[0]) && is(1, two[0])));
    Check.equal("item that is left", null, queue.dequeue());
  }

  @Scenario("Two items leave before one that comes behind them, whoever dequeues them.")
  public void itemBehindTwo() throws Exception {
    ConcurrentQueue<Integer> queue = Subject.make();
    queue.enqueue(1);
    queue.enqueue(2);
    Integer[] got = new Integer[2];
    Threads threads = new Threads();
    threads.add("consumer", () -> got[0] = queue.dequeue());
    threads.add(
        "consumer and producer",
        () -> {
          got[1] = queue.dequeue();
          queue.enqueue(3);
        });
    threads.run();
    Check.that(
        "one consumer gets 1 and the other 2; they got " + got[0] + " and " + got[1],
        (is(1, got[0]) && is(2, got[1])) || (is(2, got[0]) && is(1, got[1])));
    Check.equal("item held at the end", 3, queue.dequeue());
    Check.equal("item behind it", null, queue.dequeue());
  }

  @Scenario("Two threads that enqueue: both items are held, one behind the other.")
  public void twoEnqueues() throws Exception {
    ConcurrentQueue<Integer> queue = Subject.make();
    Threads threads = new Threads();
    threads.add("producer 1", () -> queue.enqueue(1));
    threads.add("producer 2", () -> queue.enqueue(2));
    threads.run();
    Integer first = queue.dequeue();
    Integer second = queue.dequeue();
    Check.that(
        "the items held are 1 and 2; they were " + first + " and " + second,
        (is(1, first) && is(2, second)) || (is(2, first) && is(1, second)));
    Check.that("the queue is empty at the end", queue.isEmpty());
  }

  @Scenario("Whoever dequeues an item sees all that was written into it before it was enqueued.")
  public void itemIsWhole() throws Exception {
    ConcurrentQueue<int[]> queue = Subject.make();
    int[] seen = {7};
    Threads threads = new Threads();
    threads.add("producer", () -> queue.enqueue(filled()));
    threads.add(
        "consumer",
        () -> {
          int[] item = queue.dequeue();
          if (item != null) {
            seen[0] = item[0];
          }
        });
    threads.run();
    Check.equal("number in the item dequeued", 7, seen[0]);
  }

  @Scenario("A null that is refused keeps nobody else from the queue.")
  @SuppressWarnings("NullAway")
  public void refusedNull() throws Exception {
    ConcurrentQueue<Integer> queue = Subject.make();
    queue.enqueue(1);
    boolean refused = false;
    try {
      queue.enqueue(null);
    } catch (NullPointerException e) {
      refused = true;
    }
    Check.that("a null is refused", refused);
    Integer[] taken = new Integer[1];
    Threads threads = new Threads();
    threads.add("producer", () -> queue.enqueue(2));
    threads.add("consumer", () -> taken[0] = queue.dequeue());
    threads.run();
    Check.that("a dequeue of a queue that is not empty gives an item", taken[0] != null);
  }

  private static boolean is(int expected, @Nullable Integer item) {
    return item != null && item == expected;
  }

  private static int[] filled() {
    int[] item = new int[1];
    item[0] = 7;
    return item;
  }
}
