package dev.gauntlet.patterns.matrixmultiplier;

import dev.gauntlet.catalogue.Correct;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.DoubleAccumulator;

/**
 * Lets each thread count down a latch when it has computed its rows, and wait for all before it
 * divides them. The largest element is accumulated without a lock.
 */
@Correct(way = "java.util.concurrent.CountDownLatch and DoubleAccumulator")
public final class LatchMatrixMultiplier implements MatrixMultiplier {
  private final int threads;

  /** Makes a multiplier whose calls use so many threads each. */
  public LatchMatrixMultiplier(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
    this.threads = threads;
  }

  @Override
  public double[][] multiplyNormalized(double[][] a, double[][] b) throws InterruptedException {
    Product product = new Product(a, b);
    DoubleAccumulator largest = new DoubleAccumulator(Math::max, 0);
    CountDownLatch computing = new CountDownLatch(threads);
    Crew.run(
        threads,
        (number, crew) -> {
          try {
            compute(number, crew, product, largest);
          } finally {
            computing.countDown();
          }
          computing.await();
          divide(number, crew, product, largest.get());
        });
    return product.rows();
  }

  private void compute(int number, Crew crew, Product product, DoubleAccumulator largest) {
    for (int row = number; row < product.height() && !crew.isDismissed(); row += threads) {
      largest.accumulate(product.computeRow(row));
    }
  }

  private void divide(int number, Crew crew, Product product, double largest) {
    for (int row = number; row < product.height() && !crew.isDismissed(); row += threads) {
      if (largest > 0) {
        product.divideRow(row, largest);
      }
    }
  }
}
