package dev.gauntlet.models.boundedbuffer;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.boundedbuffer.BoundedBuffer;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;

/** The operations of a bounded buffer that never wait. */
@Model(
    value = "Offers, polls and sizes are explained by some order of the calls.",
    sequential = BoundedBufferSpecification.class)
@Param(name = "item", gen = IntGen.class, conf = "1:3")
public class BoundedBufferModel {
  private final BoundedBuffer<Integer> buffer = Subject.make(BoundedBufferSpecification.CAPACITY);

  @Operation
  public boolean offer(@Param(name = "item") int item) {
    return buffer.offer(item);
  }

  @Operation
  public @Nullable Integer poll() {
    return buffer.poll();
  }

  @Operation
  public int size() {
    return buffer.size();
  }
}
