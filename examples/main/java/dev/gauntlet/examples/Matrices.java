package dev.gauntlet.examples;

import dev.gauntlet.patterns.matrixmultiplier.BarrierMatrixMultiplier;
import dev.gauntlet.patterns.matrixmultiplier.InvokeAllMatrixMultiplier;
import dev.gauntlet.patterns.matrixmultiplier.LatchMatrixMultiplier;
import dev.gauntlet.patterns.matrixmultiplier.MatrixMultiplier;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Multiplies two matrices of 512 × 512 on four threads, and compares with one thread. */
final class Matrices implements Example {
  private static final int SIZE = 512;
  private static final int THREADS = 4;
  private static final long SEED = 1;

  @Override
  public void run(PrintWriter out, List<String> arguments) throws Exception {
    Random random = new Random(SEED);
    double[][] a = random(random);
    double[][] b = random(random);
    double[][] expected = onOneThread(a, b);
    for (MatrixMultiplier multiplier :
        List.of(
            new BarrierMatrixMultiplier(THREADS),
            new LatchMatrixMultiplier(THREADS),
            new InvokeAllMatrixMultiplier(THREADS))) {
      boolean equal = Arrays.deepEquals(expected, multiplier.multiplyNormalized(a, b));
      out.printf(
          "%s, %d × %d on %d threads: %s%n",
          multiplier.getClass().getSimpleName(),
          SIZE,
          SIZE,
          THREADS,
          equal ? "equal to one thread's result, to the last bit" : "DIFFERENT");
    }
  }

  private static double[][] random(Random random) {
    double[][] matrix = new double[SIZE][SIZE];
    for (double[] row : matrix) {
      Arrays.setAll(row, i -> random.nextDouble() - 0.5);
    }
    return matrix;
  }

  private static double[][] onOneThread(double[][] a, double[][] b) {
    double[][] product = new double[SIZE][SIZE];
    double largest = 0;
    for (int row = 0; row < SIZE; row++) {
      for (int column = 0; column < SIZE; column++) {
        for (int k = 0; k < SIZE; k++) {
          product[row][column] += a[row][k] * b[k][column];
        }
        largest = Math.max(largest, Math.abs(product[row][column]));
      }
    }
    for (double[] row : product) {
      for (int column = 0; column < SIZE; column++) {
        row[column] /= largest;
      }
    }
    return product;
  }
}
