package dev.gauntlet.models.concurrentqueue;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.concurrentqueue.ConcurrentQueue;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;

/** All operations of a queue that holds one item at first; the methods are as in the contract. */
@Model(
    value = "Enqueues, dequeues and questions whether it is empty are explained by some order.",
    sequential = ConcurrentQueueSpecification.class)
@Param(name = "item", gen = IntGen.class, conf = "1:3")
public class ConcurrentQueueModel {
  private final ConcurrentQueue<Integer> queue = Subject.make();

  public ConcurrentQueueModel() {
    queue.enqueue(ConcurrentQueueSpecification.FIRST);
  }

  @Operation
  public void enqueue(@Param(name = "item") int item) {
    queue.enqueue(item);
  }

  @Operation
  public @Nullable Integer dequeue() {
    return queue.dequeue();
  }

  @Operation
  public boolean isEmpty() {
    return queue.isEmpty();
  }
}
