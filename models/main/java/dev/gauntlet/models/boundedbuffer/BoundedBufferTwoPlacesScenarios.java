package dev.gauntlet.models.boundedbuffer;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.boundedbuffer.BoundedBuffer;

/** What a bounded buffer with more than one place promises to several who wait at once. */
public class BoundedBufferTwoPlacesScenarios {
  @Scenario("Two items that arrive at once reach both consumers that wait for one.")
  public void twoItemsTwoConsumers() throws Exception {
    BoundedBuffer<Integer> buffer = Subject.make(2);
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

  @Scenario("Two places that become free at once serve both producers that wait for one.")
  public void twoPlacesTwoProducers() throws Exception {
    BoundedBuffer<Integer> buffer = Subject.make(2);
    buffer.put(1);
    buffer.put(2);
    int[] got = new int[2];
    Threads threads = new Threads();
    threads.add("producer 1", () -> buffer.put(3));
    threads.add("producer 2", () -> buffer.put(4));
    threads.add(
        "consumer",
        () -> {
          got[0] = buffer.take();
          got[1] = buffer.take();
        });
    threads.run();
    Check.equal("first item taken", 1, got[0]);
    Check.equal("second item taken", 2, got[1]);
    Check.equal("sum of the items 3 and 4", 7, buffer.take() + buffer.take());
    Check.equal("size at the end", 0, buffer.size());
  }
}
