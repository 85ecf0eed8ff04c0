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
}
