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
    while (states * GROWTH <= most && isAffordable(states * GROWTH, estimator)) {
      states *= GROWTH;
    }
    strideSize = Math.min(states, strideSize);
    strideCount = states / strideSize;
  }

  /** Whether so many states take no more memory and time than they may; once is enough. */
  private boolean isAffordable(int states, ResourceEstimator estimator) {
    for (int i = 0; i < TRIES; i++) {
      long[] used = new long[2];
      try {
        estimator.runWith(states, used);
      } catch (OutOfMemoryError e) {
        return false;
      }
      if (used[0] > maxFootprintMB * MEGABYTE) {
        return false;
      }
      if (used[1] <= time * MILLISECOND) {
        return true;
      }
    }
    return false;
  }
}
