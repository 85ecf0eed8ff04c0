package dev.gauntlet.models.latch;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.latch.Latch;
import org.jetbrains.lincheck.datastructures.Operation;

/** The operations of a latch that never wait; a latch at zero stays there. */
@Model(
    value = "Counting down, counts and passing an open latch are explained by some order.",
    sequential = LatchSpecification.class)
public class LatchModel {
  private final Latch latch = Subject.make(LatchSpecification.COUNT);

  @Operation
  public void countDown() {
    latch.countDown();
  }

  @Operation
  public long count() {
    return latch.count();
  }

  @Operation
  public boolean passIfOpen() throws InterruptedException {
    if (latch.count() != 0) {
      return false;
    }
    latch.await();
    return true;
  }
}
