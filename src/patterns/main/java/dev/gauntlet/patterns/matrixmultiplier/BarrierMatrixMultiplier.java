package dev.gauntlet.patterns.matrixmultiplier;

import dev.gauntlet.catalogue.Correct;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/**
 * Lets threads that have computed their rows meet at a barrier, where the last to arrive finds the
 * largest element, before each divides its rows.
 */
@Correct(way = "java.util.concurrent.CyclicBarrier")
public final class BarrierMatrixMultiplier implements MatrixMultiplier {
  private final int threads;

  /** Makes a multiplier whose calls use so many threads each. */
  public BarrierMatrixMultiplier(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
    this.threads = threads;
  }

  @Override
  public double[][] multiplyNormalized(double[][] a, double[][] b) throws InterruptedException {
    Product product = new Product(a, b);
    Phases phases = new Phases(product, threads);
    Crew.run(threads, phases::run);
    return product.rows();
  }

  /** What the threads of one call share. */
  private static final class Phases {
    private final Product product;
    private final double[] largestOfThread;
    private final CyclicBarrier allComputed;
    private double largest;

    Phases(Product product, int threads) {
      this.product = product;
      largestOfThread = new double[threads];
      allComputed = new CyclicBarrier(threads, () -> findLargest());
    }

    private void findLargest() {
      for (double ofThread : largestOfThread) {
        largest = Math.max(largest, ofThread);
      }
    }

    void run(int number, Crew crew) throws InterruptedException, BrokenBarrierException {
      int threads = largestOfThread.length;
      for (int row = number; row < product.height() && !crew.isDismissed(); row += threads) {
        double ofRow = product.computeRow(row);
        largestOfThread[number] = Math.max(largestOfThread[number], ofRow);
      }
      allComputed.await();
      for (int row = number; row < product.height() && !crew.isDismissed(); row += threads) {
        if (largest > 0) {
          product.divideRow(row, largest);
        }
      }
    }
  }
}
