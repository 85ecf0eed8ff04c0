package dev.gauntlet.engine.jcstress;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;
import org.openjdk.jcstress.infra.runners.ResourceEstimator;

/**
 * A test as jcstress's runner is told of it, which finds out in a few tries on how many states at a
 * time the test can run.
 */
final class Calibration extends ForkedTestConfig {
  private static final int GROWTH = 4;
  private static final int TRIES = 3;
  private static final long MEGABYTE = 1 << 20;
  private static final long MILLISECOND = 1_000_000;

  private Calibration(DataInputStream input) throws IOException {
    super(input);
  }

  static Calibration of(ForkedTestConfig test) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    test.write(new DataOutputStream(bytes));
    return new Calibration(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  @Override
  public void adjustStrideCount(ResourceEstimator estimator) {
    int most = strideSize * strideCount;
    int states = 1;
    Cost cost = new Cost(0, 0);
    while (states * GROWTH <= most && isAffordable(cost.times(GROWTH))) {
      cost = cost(states * GROWTH, estimator);
      if (!isAffordable(cost)) {
        break;
      }
      states *= GROWTH;
    }
    strideSize = Math.min(states, strideSize);
    strideCount = states / strideSize;
  }

  // An actor that finds no memory ends in silence, so no size is tried that may take too much.
  private boolean isAffordable(Cost cost) {
    return cost.bytes <= maxFootprintMB * MEGABYTE && cost.nanos <= time * MILLISECOND;
  }

  /** What so many states cost in the first try that is affordable, or in the last. */
  private Cost cost(int states, ResourceEstimator estimator) {
    Cost cost = Cost.TOO_MUCH;
    for (int i = 0; i < TRIES && !isAffordable(cost); i++) {
      long[] used = new long[2];
      try {
        estimator.runWith(states, used);
      } catch (OutOfMemoryError e) {
        return Cost.TOO_MUCH;
      }
      cost = new Cost(used[0], used[1]);
    }
    return cost;
  }

  /** What a try takes. */
  private record Cost(long bytes, long nanos) {
    private static final Cost TOO_MUCH = new Cost(Long.MAX_VALUE, Long.MAX_VALUE);

    Cost times(int factor) {
      return new Cost(bytes * factor, nanos * factor);
    }
  }
}
