package dev.gauntlet.models.ringbuffer;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.ringbuffer.RingBuffer;
import org.jspecify.annotations.Nullable;

/** What a ring buffer promises to its one producer and its one consumer. */
public class RingBufferScenarios {
  private static final int CAPACITY = 2;

  @Scenario("An item that is accepted arrives once, whenever the consumer looks.")
  public void itemArrives() throws Exception {
    RingBuffer<Integer> ring = Subject.make(CAPACITY);
    boolean[] accepted = new boolean[1];
    Integer[] polled = new Integer[1];
    Threads threads = new Threads();
    threads.add("producer", () -> accepted[0] = ring.offer(1));
    threads.add("consumer", () -> polled[0] = ring.poll());
    threads.run();
    Check.that("an offer to an empty buffer is accepted", accepted[0]);
    checkOrder(1, polled[0], ring.poll(), ring.poll());
  }

  @Scenario("The items of a producer arrive in order, each once.")
  public void itemsArriveInOrder() throws Exception {
    RingBuffer<Integer> ring = Subject.make(CAPACITY);
    boolean[] accepted = new boolean[2];
    Integer[] polled = new Integer[2];
    Threads threads = new Threads();
    threads.add(
        "producer",
        () -> {
          accepted[0] = ring.offer(1);
          accepted[1] = ring.offer(2);
        });
    threads.add(
        "consumer",
        () -> {
          polled[0] = ring.poll();
          polled[1] = ring.poll();
        });
    threads.run();
    Check.that("two offers to a buffer of two places are accepted", accepted[0] && accepted[1]);
    checkOrder(2, polled[0], polled[1], ring.poll(), ring.poll());
  }

  @Scenario("A place that the consumer has emptied is used again, and no item is overwritten.")
  public void placeIsUsedAgain() throws Exception {
    RingBuffer<Integer> ring = Subject.make(CAPACITY);
    ring.offer(1);
    ring.offer(2);
    int[] next = {3};
    Integer[] polled = new Integer[2];
    Threads threads = new Threads();
    threads.add(
        "producer",
        () -> {
          offer(ring, next);
          offer(ring, next);
        });
    threads.add(
        "consumer",
        () -> {
          polled[0] = ring.poll();
          polled[1] = ring.poll();
        });
    threads.run();
    Check.equal("first item polled from a buffer that held 1 and 2", 1, polled[0]);
    Check.equal("second item polled", 2, polled[1]);
    checkOrder(next[0] - 1, polled[0], polled[1], ring.poll(), ring.poll(), ring.poll());
  }

  @Scenario("A producer beside one poll has no more items accepted than there are places for.")
  public void neverMoreThanTheCapacity() throws Exception {
    RingBuffer<Integer> ring = Subject.make(CAPACITY);
    int[] next = {1};
    Integer[] polled = new Integer[1];
    Threads threads = new Threads();
    threads.add(
        "producer",
        () -> {
          offer(ring, next);
          offer(ring, next);
          offer(ring, next);
        });
    threads.add("consumer", () -> polled[0] = ring.poll());
    threads.run();
    int accepted = next[0] - 1;
    int most = polled[0] == null ? CAPACITY : CAPACITY + 1;
    Check.that(
        "2 or 3 items are accepted, and 3 only if one was polled; accepted "
            + accepted
            + ", polled "
            + polled[0],
        CAPACITY <= accepted && accepted <= most);
    checkOrder(accepted, polled[0], ring.poll(), ring.poll(), ring.poll());
  }

  @Scenario("Two places that the consumer empties while the producer takes one are two, not more.")
  public void emptiedPlacesAreCountedOnce() throws Exception {
    RingBuffer<Integer> ring = Subject.make(CAPACITY);
    int[] next = {1};
    offer(ring, next);
    offer(ring, next);
    Integer[] polled = new Integer[CAPACITY];
    Threads threads = new Threads();
    threads.add("producer", () -> offer(ring, next));
    threads.start();
    polled[0] = ring.poll();
    polled[1] = ring.poll();
    threads.join();
    offer(ring, next);
    offer(ring, next);
    offer(ring, next);
    checkOrder(next[0] - 1, polled[0], polled[1], ring.poll(), ring.poll(), ring.poll());
    Check.equal("number of items accepted", 4, next[0] - 1);
  }

  @Scenario("A consumer that empties a full buffer lets the producer go on where it stopped.")
  public void fullBufferIsEmptied() throws Exception {
    RingBuffer<Integer> ring = Subject.make(1);
    ring.offer(1);
    int[] next = {2};
    Integer[] polled = new Integer[2];
    Threads threads = new Threads();
    threads.add("producer", () -> offer(ring, next));
    threads.add(
        "consumer",
        () -> {
          polled[0] = ring.poll();
          polled[1] = ring.poll();
        });
    threads.run();
    Check.equal("item polled from a full buffer", 1, polled[0]);
    if (next[0] == 2) {
      Check.that("an offer after the item was polled is accepted", ring.offer(2));
      next[0] = 3;
    }
    checkOrder(2, polled[0], polled[1], ring.poll(), ring.poll());
  }

  @Scenario("Whoever polls an item sees all that was written into it before it was offered.")
  public void itemIsWhole() throws Exception {
    RingBuffer<int[]> ring = Subject.make(CAPACITY);
    int[] seen = {7};
    Threads threads = new Threads();
    threads.add("producer", () -> ring.offer(filled()));
    threads.add(
        "consumer",
        () -> {
          int[] item = ring.poll();
          if (item != null) {
            seen[0] = item[0];
          }
        });
    threads.run();
    Check.equal("number in the item polled", 7, seen[0]);
  }

  /** Offers the next number, and counts on if it is accepted. */
  private static void offer(RingBuffer<Integer> ring, int[] next) {
    if (ring.offer(next[0])) {
      next[0]++;
    }
  }

  /** Checks that the items polled, but for those that are none, are 1 to the last, in order. */
  private static void checkOrder(int last, @Nullable Integer... polled) {
    int place = 0;
    for (Integer item : polled) {
      if (item != null) {
        place++;
        Check.equal("item that arrived as number " + place, place, item);
      }
    }
    Check.equal("number of items that arrived", last, place);
  }

  private static int[] filled() {
    int[] item = new int[1];
    item[0] = 7;
    return item;
  }
}
