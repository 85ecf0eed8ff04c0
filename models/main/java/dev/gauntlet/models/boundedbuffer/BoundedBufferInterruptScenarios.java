package dev.gauntlet.models.boundedbuffer;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.boundedbuffer.BoundedBuffer;

/** What a bounded buffer promises when a call fails: nothing of that call stays behind. */
public class BoundedBufferInterruptScenarios {
  @Scenario("A consumer that is interrupted while it waits leaves the buffer as it was.")
  public void interruptedConsumer() throws Exception {
    BoundedBuffer<Integer> buffer = Subject.make(1);
    boolean[] interrupted = new boolean[1];
    Threads threads = new Threads();
    Thread consumer =
        threads.add(
            "consumer",
            () -> {
              try {
                buffer.take();
              } catch (InterruptedException e) {
                interrupted[0] = true;
              }
            });
    threads.add("interrupter", () -> consumer.interrupt());
    threads.run();
    Check.that("a take from an empty buffer ends by the interrupt", interrupted[0]);
    Check.equal("size after it", 0, buffer.size());
    Check.that("an offer after it is accepted", buffer.offer(1));
    Check.equal("item polled after it", 1, buffer.poll());
  }

  @Scenario("A producer that is interrupted while it waits appends nothing.")
  public void interruptedProducer() throws Exception {
    BoundedBuffer<Integer> buffer = Subject.make(1);
    buffer.put(1);
    boolean[] interrupted = new boolean[1];
    Threads threads = new Threads();
    Thread producer =
        threads.add(
            "producer",
            () -> {
              try {
                buffer.put(2);
              } catch (InterruptedException e) {
                interrupted[0] = true;
              }
            });
    threads.add("interrupter", () -> producer.interrupt());
    threads.run();
    Check.that("a put into a full buffer ends by the interrupt", interrupted[0]);
    Check.equal("size after it", 1, buffer.size());
    Check.equal("item held", 1, buffer.poll());
    Check.equal("item held behind it", null, buffer.poll());
  }

  @Scenario("An item that comes just after an interrupt is taken by the consumer, or is held.")
  public void itemAfterInterrupt() throws Exception {
    BoundedBuffer<Integer> buffer = Subject.make(1);
    int[] got = new int[2];
    Threads first = new Threads();
    Thread consumer = first.add("consumer", () -> got[0] = takenUnlessInterrupted(buffer));
    first.start();
    Threads.pause();
    consumer.interrupt();
    buffer.put(1);
    first.join();
    Check.equal("size, item 1 being taken or not", got[0] == 1 ? 0 : 1, buffer.size());
    Integer held = buffer.poll();
    Check.equal("item 1, as the consumer got it or it was held", 1, held == null ? got[0] : held);
    Threads next = new Threads();
    next.add("next consumer", () -> got[1] = buffer.take());
    next.start();
    Threads.pause();
    buffer.put(2);
    next.join();
    Check.equal("item of the next consumer", 2, got[1]);
  }

  @Scenario(
      "A place that comes free just after an interrupt is used by the producer, or stays free.")
  public void placeAfterInterrupt() throws Exception {
    BoundedBuffer<Integer> buffer = Subject.make(1);
    buffer.put(1);
    boolean[] put = new boolean[1];
    Threads first = new Threads();
    Thread producer = first.add("producer", () -> put[0] = isPutUnlessInterrupted(buffer));
    first.start();
    Threads.pause();
    producer.interrupt();
    Check.equal("item taken by a third thread", 1, buffer.take());
    first.join();
    Check.equal("size, item 2 being put or not", put[0] ? 1 : 0, buffer.size());
    Check.equal("item polled", put[0] ? 2 : null, buffer.poll());
    Check.that("an offer is accepted when nothing is held", buffer.offer(3));
    Threads next = new Threads();
    next.add("next producer", () -> buffer.put(4));
    next.start();
    Threads.pause();
    Check.equal("item taken", 3, buffer.take());
    next.join();
    Check.equal("item of the next producer", 4, buffer.poll());
  }

  @Scenario("An item whose arrival coincides with an interrupt still reaches the other consumer.")
  public void interruptedConsumerLosesNoItem() throws Exception {
    BoundedBuffer<Integer> buffer = Subject.make(2);
    int[] got = new int[1];
    Threads threads = new Threads();
    Thread consumer =
        threads.add(
            "consumer 1",
            () -> {
              try {
                buffer.offer(buffer.take());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    threads.add("consumer 2", () -> got[0] = buffer.take());
    threads.add(
        "producer",
        () -> {
          consumer.interrupt();
          buffer.put(1);
        });
    threads.run();
    Check.equal("item taken by the consumer that was not interrupted", 1, got[0]);
    Check.equal("size at the end", 0, buffer.size());
  }

  @Scenario("A null that is refused leaves no lock held.")
  @SuppressWarnings("NullAway")
  public void refusedNull() throws Exception {
    BoundedBuffer<Integer> buffer = Subject.make(1);
    int[] refused = new int[1];
    Threads threads = new Threads();
    threads.add(
        "careless producer",
        () -> {
          try {
            buffer.put(null);
          } catch (NullPointerException e) {
            refused[0]++;
          }
          try {
            buffer.offer(null);
          } catch (NullPointerException e) {
            refused[0]++;
          }
        });
    threads.add("producer", () -> buffer.put(1));
    threads.run();
    Check.equal("refusals of null", 2, refused[0]);
    Check.equal("size", 1, buffer.size());
    Check.equal("item held", 1, buffer.poll());
  }

  private static int takenUnlessInterrupted(BoundedBuffer<Integer> buffer) {
    try {
      return buffer.take();
    } catch (InterruptedException e) {
      return 0;
    }
  }

  private static boolean isPutUnlessInterrupted(BoundedBuffer<Integer> buffer) {
    try {
      buffer.put(2);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
