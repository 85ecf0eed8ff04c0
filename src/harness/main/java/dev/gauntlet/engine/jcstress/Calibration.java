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
    long nanos = 0;
    while (states * GROWTH <= most && nanos * GROWTH <= longest()) {
      nanos = cost(states * GROWTH, estimator);
      if (nanos > longest()) {
        break;
      }
      states *= GROWTH;
    }
    strideSize = Math.min(states, strideSize);
    strideCount = states / strideSize;
  }

  private long longest() {
    return time * MILLISECOND;
  }

  /** How long so many states take at best; for ever if they take more memory than they may. */
  private long cost(int states, ResourceEstimator estimator) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < TRIES && best > longest(); i++) {
      long[] used = new long[2];
      try {
        estimator.runWith(states, used);
      } catch (OutOfMemoryError e) {
        return Long.MAX_VALUE;
      }
      if (used[0] > maxFootprintMB * MEGABYTE) {
        return Long.MAX_VALUE;
      }
      best = Math.min(best, used[1]);
    }
    return best;
  }
}
