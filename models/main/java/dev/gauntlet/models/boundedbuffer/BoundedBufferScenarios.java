package dev.gauntlet.models.boundedbuffer;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.boundedbuffer.BoundedBuffer;

/** What a bounded buffer promises to producers and consumers. */
public class BoundedBufferScenarios {
  @Scenario("A producer that must wait for room hands over its items in order.")
  public void itemsArriveInOrder() throws Exception {
    BoundedBuffer<Integer> buffer = Subject.make(1);
    int[] got = new int[2];
    Threads threads = new Threads();
    threads.add(
        "producer",
        () -> {
          buffer.put(1);
          buffer.put(2);
        });
    threads.add(
        "consumer",
        () -> {
          got[0] = buffer.take();
          got[1] = buffer.take();
        });
    threads.run();
    Check.equal("first item taken", 1, got[0]);
    Check.equal("second item taken", 2, got[1]);
    Check.equal("size at the end", 0, buffer.size());
  }

  @Scenario("Two consumers get the two items of one producer, one each, and nobody waits for ever.")
  public void oneProducerTwoConsumers() throws Exception {
    BoundedBuffer<Integer> buffer = Subject.make(1);
    int[] one = new int[1];
    int[] two = new int[1];
    Threads threads = new Threads();
    threads.add("consumer 1", () -> one[0] = buffer.take());
    threads.add("consumer 2", () -> two[0] = buffer.take());
    threads.add(
        "producer",
        () -> {
          buffer.put(1);
          buffer.put(2);
        });
    threads.run();
    Check.equal("sum of the items 1 and 2", 3, one[0] + two[0]);
    Check.equal("size at the end", 0, buffer.size());
  }

  @Scenario("One consumer gets the item of each of two producers, and nobody waits for ever.")
  public void twoProducersOneConsumer() throws Exception {
    BoundedBuffer<Integer> buffer = Subject.make(1);
    int[] got = new int[2];
    Threads threads = new Threads();
    threads.add("producer 1", () -> buffer.put(1));
    threads.add("producer 2", () -> buffer.put(2));
    threads.add(
        "consumer",
        () -> {
          got[0] = buffer.take();
          got[1] = buffer.take();
        });
    threads.run();
    Check.equal("sum of the items 1 and 2", 3, got[0] + got[1]);
    Check.equal("size at the end", 0, buffer.size());
  }

  @Scenario("An item that is offered reaches a consumer that waits.")
  public void offerWakesConsumer() throws Exception {
    BoundedBuffer<Integer> buffer = Subject.make(1);
    int[] got = new int[1];
    boolean[] offered = new boolean[1];
    Threads threads = new Threads();
    threads.add("consumer", () -> got[0] = buffer.take());
    threads.add("producer", () -> offered[0] = buffer.offer(1));
    threads.run();
    Check.that("an offer to an empty buffer is accepted", offered[0]);
    Check.equal("item taken", 1, got[0]);
    Check.equal("size at the end", 0, buffer.size());
  }

  @Scenario("A poll that makes room lets a waiting producer go on.")
  public void pollWakesProducer() throws Exception {
    BoundedBuffer<Integer> buffer = Subject.make(1);
    buffer.put(1);
    Integer[] got = new Integer[1];
    Threads threads = new Threads();
    threads.add("producer", () -> buffer.put(2));
    threads.add("consumer", () -> got[0] = buffer.poll());
    threads.run();
    Check.equal("item polled", 1, got[0]);
    Check.equal("item put by the producer that waited", 2, buffer.poll());
    Check.equal("size at the end", 0, buffer.size());
  }

  @Scenario("Two threads that poll one item: one gets it, the other gets none.")
  public void twoPollsOneItem() throws Exception {
    BoundedBuffer<Integer> buffer = Subject.make(1);
    buffer.put(1);
    Integer[] one = new Integer[1];
    Integer[] two = new Integer[1];
    Threads threads = new Threads();
    threads.add("consumer 1", () -> one[0] = buffer.poll());
    threads.add("consumer 2", () -> two[0] = buffer.poll());
    threads.run();
    Check.that(
        "one poll answers 1 and the other none; answered " + one[0] + " and " + two[0],
        (one[0] == null) != (two[0] == null));
    Check.equal("size at the end", 0, buffer.size());
  }

  @Scenario("Two threads that offer to one place: one is accepted, the other refused.")
  public void twoOffersOnePlace() throws Exception {
    BoundedBuffer<Integer> buffer = Subject.make(1);
    boolean[] one = new boolean[1];
    boolean[] two = new boolean[1];
    Threads threads = new Threads();
    threads.add("producer 1", () -> one[0] = buffer.offer(1));
    threads.add("producer 2", () -> two[0] = buffer.offer(2));
    threads.run();
    Check.that("one of two offers is accepted and the other refused", one[0] != two[0]);
    Check.equal("size", 1, buffer.size());
    Check.equal("item held", one[0] ? 1 : 2, buffer.poll());
  }

  @Scenario("A consumer and a poll share two items: neither gets one twice or one out of order.")
  public void takeBesidePoll() throws Exception {
    BoundedBuffer<Integer> buffer = Subject.make(1);
    int[] taken = new int[1];
    Integer[] polled = new Integer[1];
    Threads threads = new Threads();
    threads.add("consumer", () -> taken[0] = buffer.take());
    threads.add(
        "producer",
        () -> {
          buffer.put(1);
          polled[0] = buffer.poll();
          if (polled[0] != null) {
            buffer.put(2);
          }
        });
    threads.run();
    Check.equal("item taken, when poll answered " + polled[0], polled[0] == null ? 1 : 2, taken[0]);
    Check.equal("size at the end", 0, buffer.size());
  }

  @Scenario("A producer that waited for room never makes the buffer hold more than its capacity.")
  public void putBesideOffer() throws Exception {
    BoundedBuffer<Integer> buffer = Subject.make(1);
    buffer.put(1);
    boolean[] offered = new boolean[1];
    int[] size = new int[1];
    Threads threads = new Threads();
    threads.add("producer", () -> buffer.put(2));
    threads.add(
        "consumer",
        () -> {
          buffer.take();
          offered[0] = buffer.offer(3);
          Threads.pause();
          size[0] = buffer.size();
          if (offered[0]) {
            buffer.take();
          }
        });
    threads.run();
    Check.that("the size never exceeds the capacity of 1; it was " + size[0], size[0] <= 1);
    Check.equal("size at the end", 1, buffer.size());
  }

  @Scenario("The size counts what is held: a reader sees it before or after a put, not beyond.")
  public void sizeBesidePut() throws Exception {
    BoundedBuffer<Integer> buffer = Subject.make(2);
    int[] seen = new int[2];
    Threads threads = new Threads();
    threads.add("producer", () -> buffer.put(1));
    threads.add(
        "reader",
        () -> {
          seen[0] = buffer.size();
          seen[1] = buffer.size();
        });
    threads.run();
    Check.that(
        "the reader sees size 0 or 1, then no less; saw " + seen[0] + " and " + seen[1],
        0 <= seen[0] && seen[0] <= seen[1] && seen[1] <= 1);
    Check.equal("size at the end", 1, buffer.size());
  }
}
