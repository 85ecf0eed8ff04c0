package dev.gauntlet.models.ringbuffer;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.ringbuffer.RingBuffer;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;

/** Both operations of a ring buffer, each by one thread at a time. */
@Model(
    value = "The offers of one thread and the polls of another are explained by some order.",
    sequential = RingBufferSpecification.class)
@Param(name = "item", gen = IntGen.class, conf = "1:3")
public class RingBufferModel {
  private final RingBuffer<Integer> ring = Subject.make(RingBufferSpecification.CAPACITY);

  @Operation(nonParallelGroup = "producer")
  public boolean offer(@Param(name = "item") int item) {
    return ring.offer(item);
  }

  @Operation(nonParallelGroup = "consumer")
  public @Nullable Integer poll() {
    return ring.poll();
  }
}
