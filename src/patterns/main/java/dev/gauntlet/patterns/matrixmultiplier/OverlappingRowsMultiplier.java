package dev.gauntlet.patterns.matrixmultiplier;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.Arrays;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/**
 * Gives each thread a block of rows that begins at a number rounded down and has a length rounded
 * up. Where the rows do not divide evenly, two threads add up the same row.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin =
        "An off-by-one in sharing out the rows, which any test with one thread or even numbers"
            + " passes",
    member = "computeBlock",
    schedule =
        "Three rows, two threads: both compute row 1. The first clears the row, the second clears"
            + " it, and both add their products to it: each element is twice what it should be.",
    fix = "End each block where the next begins: at (number + 1) * rows / threads.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS})
public final class OverlappingRowsMultiplier implements MatrixMultiplier {
  private final int threads;

  /** Makes a multiplier whose calls use so many threads each. */
  public OverlappingRowsMultiplier(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
    this.threads = threads;
  }

  @Override
  public double[][] multiplyNormalized(double[][] a, double[][] b) throws InterruptedException {
    Product product = new Product(a, b);
    Phases phases = new Phases(product, a, b, threads);
    Crew.run(threads, phases::run);
    return product.rows();
  }

  /** What the threads of one call share. */
  private static final class Phases {
    private final Product product;
    private final double[][] a;
    private final double[][] b;
    private final int threads;
    private final CyclicBarrier allComputed;
    private double largest;

    Phases(Product product, double[][] a, double[][] b, int threads) {
      this.product = product;
      this.a = a;
      this.b = b;
      this.threads = threads;
      allComputed = new CyclicBarrier(threads, () -> findLargest());
    }

    void run(int number, Crew crew) throws InterruptedException, BrokenBarrierException {
      computeBlock(number, crew);
      allComputed.await();
      for (int row = number; row < product.height() && !crew.isDismissed(); row += threads) {
        if (largest > 0) {
          product.divideRow(row, largest);
        }
      }
    }

    private void computeBlock(int number, Crew crew) {
      int length = (product.height() + threads - 1) / threads;
      int first = number * product.height() / threads;
      int end = Math.min(first + length, product.height());
      for (int row = first; row < end && !crew.isDismissed(); row++) {
        addUp(a[row], product.rows()[row]);
      }
    }

    /** Adds up a row in place, in the order in which the other matrix lies in memory. */
    private void addUp(double[] factors, double[] row) {
      Arrays.fill(row, 0);
      for (int k = 0; k < factors.length; k++) {
        for (int column = 0; column < row.length; column++) {
          row[column] += factors[k] * b[k][column];
        }
      }
    }

    private void findLargest() {
      for (double[] row : product.rows()) {
        for (double element : row) {
          largest = Math.max(largest, Math.abs(element));
        }
      }
    }
  }
}
