package dev.gauntlet.patterns.matrixmultiplier;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/**
 * Lets threads that have computed their rows meet at a barrier before they divide them. The largest
 * element is kept in a field that nothing guards, and a thread can overwrite a larger one.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "The barrier taken to order all that the threads share",
    member = "run",
    schedule =
        "Two threads. The first reads the largest element so far, 0, and computes its row;"
            + " meanwhile the second computes a row and writes its largest, 4; the first writes its"
            + " own, 2, over it.",
    fix = "Let each thread keep its own largest element, and compare them when all have met.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class RacyMaximumMultiplier implements MatrixMultiplier {
  private final int threads;

  /** Makes a multiplier whose calls use so many threads each. */
  public RacyMaximumMultiplier(int threads) {
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
    private final int threads;
    private final CyclicBarrier allComputed;
    private double largest;

    Phases(Product product, int threads) {
      this.product = product;
      this.threads = threads;
      allComputed = new CyclicBarrier(threads);
    }

    void run(int number, Crew crew) throws InterruptedException, BrokenBarrierException {
      for (int row = number; row < product.height() && !crew.isDismissed(); row += threads) {
        largest = Math.max(largest, product.computeRow(row));
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
