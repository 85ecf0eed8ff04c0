package dev.gauntlet.models.matrixmultiplier;

import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.matrixmultiplier.MatrixMultiplier;

/** What a matrix multiplier promises to a caller that is interrupted. */
public class MatrixMultiplierInterruptScenarios {
  @Scenario("An interrupted caller gets the exception or the product, and the next call its own.")
  public void interruptedCaller() throws Exception {
    MatrixMultiplier multiplier = Subject.make(2);
    double[][] a = {{1}, {2}};
    double[][] b = {{2}};
    double[][] expected = {{0.5}, {1}};
    double[][][] result = new double[1][][];
    Threads threads = new Threads();
    Thread caller =
        threads.add(
            "caller",
            () -> {
              try {
                result[0] = multiplier.multiplyNormalized(a, b);
              } catch (InterruptedException e) {
                // Interrupted before all was done; otherwise the result must be right.
                result[0] = expected;
              }
            });
    threads.add("interrupter", () -> caller.interrupt());
    threads.run();
    MatrixMultiplierScenarios.checkEqual(expected, result[0]);
    MatrixMultiplierScenarios.checkEqual(expected, multiplier.multiplyNormalized(a, b));
  }

  @Scenario("After the call of an interrupted thread two callers at once get their own products.")
  public void twoCallersAfterInterruptedOne() throws Exception {
    MatrixMultiplier multiplier = Subject.make(1);
    double[][] two = {{2}};
    double[][] four = {{4}};
    callInterrupted(multiplier, two);
    double[][][] results = new double[1][][];
    Threads threads = new Threads();
    threads.add("caller 1", () -> results[0] = multiplier.multiplyNormalized(two, two));
    threads.start();
    double[][] own = multiplier.multiplyNormalized(four, two);
    threads.join();
    double[][] expected = {{1}};
    MatrixMultiplierScenarios.checkEqual(expected, results[0]);
    MatrixMultiplierScenarios.checkEqual(expected, own);
  }

  /** Calls while interrupted, and is not interrupted afterwards. */
  private static void callInterrupted(MatrixMultiplier multiplier, double[][] matrix) {
    Thread.currentThread().interrupt();
    try {
      multiplier.multiplyNormalized(matrix, matrix);
    } catch (InterruptedException e) {
      // Or it got the product.
    }
    Thread.interrupted();
  }
}
