package dev.gauntlet.patterns.matrixmultiplier;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets each thread divide its rows as soon as it has computed them, by the largest element that is
 * known by then.
 */
@Buggy(
    defect = Defect.ORDERING,
    cwe = "CWE-696",
    origin =
        "Two loops over the same rows, taken to need no more than a lock around what they share",
    member = "run",
    schedule =
        "Two rows, two threads. The first computes its row and divides it by that row's largest"
            + " element; then the second computes its row, whose largest element is larger.",
    fix = "Let every thread wait at a barrier between the two loops.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class NoBarrierMultiplier implements MatrixMultiplier {
  private final int threads;

  /** Makes a multiplier whose calls use so many threads each. */
  public NoBarrierMultiplier(int threads) {
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
    private final Lock lock = new ReentrantLock();
    private double largest;

    Phases(Product product, int threads) {
      this.product = product;
      this.threads = threads;
    }

    void run(int number, Crew crew) {
      for (int row = number; row < product.height() && !crew.isDismissed(); row += threads) {
        accumulate(product.computeRow(row));
      }
      double divisor = largest();
      for (int row = number; row < product.height() && !crew.isDismissed(); row += threads) {
        if (divisor > 0) {
          product.divideRow(row, divisor);
        }
      }
    }

    private void accumulate(double ofRow) {
      lock.lock();
      try {
        largest = Math.max(largest, ofRow);
      } finally {
        lock.unlock();
      }
    }

    private double largest() {
      lock.lock();
      try {
        return largest;
      } finally {
        lock.unlock();
      }
    }
  }
}
