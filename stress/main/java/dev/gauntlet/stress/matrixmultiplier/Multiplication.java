package dev.gauntlet.stress.matrixmultiplier;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.matrixmultiplier.MatrixMultiplier;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** A product that one actor computes and the other waits for, leaving it the processors. */
final class Multiplication {
  private static final int THREADS = 2;

  private final MatrixMultiplier multiplier = Subject.make(THREADS);
  private final double[][] expected;
  private final CountDownLatch done = new CountDownLatch(1);
  private String said = "none";

  Multiplication(double[][] expected) {
    this.expected = expected;
  }

  /** Computes the product and says how it compares to what is expected. */
  String compute(double[][] a, double[][] b) {
    try {
      said = said(Blocking.call(() -> multiplier.multiplyNormalized(a, b)));
      return said;
    } finally {
      done.countDown();
    }
  }

  /** Waits for the product. */
  String await() {
    Blocking.run(done::await);
    return said;
  }

  private String said(double[][] product) {
    return Arrays.deepEquals(expected, product) ? "right" : "wrong";
  }

  /** A matrix whose elements are all the same. */
  static double[][] filled(int rows, int columns, double element) {
    double[][] matrix = new double[rows][columns];
    for (double[] row : matrix) {
      Arrays.fill(row, element);
    }
    return matrix;
  }
}
