package dev.gauntlet.models.matrixmultiplier;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.matrixmultiplier.MatrixMultiplier;

/** What a matrix multiplier promises to who calls it. All numbers are exact, and few. */
public class MatrixMultiplierScenarios {
  @Scenario("Two rows, two threads: both are divided by the largest element of the whole product.")
  public void twoRowsTwoThreads() throws Exception {
    MatrixMultiplier multiplier = Subject.make(2);
    double[][] a = {{1}, {2}};
    double[][] b = {{1, 2}};
    double[][] result = multiplier.multiplyNormalized(a, b);
    double[][] expected = {{0.25, 0.5}, {0.5, 1}};
    checkEqual(expected, result);
  }

  @Scenario("The largest element may be in any row: the first thread's rows count as well.")
  public void largestInTheFirstRow() throws Exception {
    MatrixMultiplier multiplier = Subject.make(2);
    double[][] a = {{-4}, {1}};
    double[][] b = {{2}};
    double[][] result = multiplier.multiplyNormalized(a, b);
    double[][] expected = {{-1}, {0.25}};
    checkEqual(expected, result);
  }

  @Scenario("Rows that do not divide evenly among the threads are each computed once.")
  public void threeRowsTwoThreads() throws Exception {
    MatrixMultiplier multiplier = Subject.make(2);
    double[][] a = {{1}, {2}, {4}};
    double[][] b = {{2}};
    double[][] result = multiplier.multiplyNormalized(a, b);
    double[][] expected = {{0.25}, {0.5}, {1}};
    checkEqual(expected, result);
  }

  @Scenario("Three threads all get from the rows to the division.")
  public void threeRowsThreeThreads() throws Exception {
    MatrixMultiplier multiplier = Subject.make(3);
    double[][] a = {{1}, {2}, {4}};
    double[][] b = {{2}};
    double[][] result = multiplier.multiplyNormalized(a, b);
    double[][] expected = {{0.25}, {0.5}, {1}};
    checkEqual(expected, result);
  }

  @Scenario("There may be more threads than rows.")
  public void moreThreadsThanRows() throws Exception {
    MatrixMultiplier multiplier = Subject.make(2);
    double[][] a = {{1, 1}};
    double[][] b = {{1, 0}, {3, 2}};
    double[][] result = multiplier.multiplyNormalized(a, b);
    double[][] expected = {{1, 0.5}};
    checkEqual(expected, result);
  }

  @Scenario("A product that is all zero stays.")
  public void zeroProduct() throws Exception {
    MatrixMultiplier multiplier = Subject.make(2);
    double[][] a = {{0}, {0}};
    double[][] b = {{3}};
    double[][] result = multiplier.multiplyNormalized(a, b);
    double[][] expected = {{0}, {0}};
    checkEqual(expected, result);
  }

  @Scenario("Two callers at once each get their own product.")
  public void twoCallers() throws Exception {
    MatrixMultiplier multiplier = Subject.make(1);
    double[][][] results = new double[2][][];
    double[][] two = {{2}};
    double[][] four = {{4}, {1}};
    Threads threads = new Threads();
    threads.add("caller 1", () -> results[0] = multiplier.multiplyNormalized(two, two));
    threads.add("caller 2", () -> results[1] = multiplier.multiplyNormalized(four, two));
    threads.run();
    double[][] expectedOne = {{1}};
    double[][] expectedTwo = {{1}, {0.25}};
    checkEqual(expectedOne, results[0]);
    checkEqual(expectedTwo, results[1]);
  }

  @Scenario("Two callers of a single element each, and of different magnitude, keep apart.")
  public void twoCallersOfOneElement() throws Exception {
    MatrixMultiplier multiplier = Subject.make(1);
    double[][][] results = new double[1][][];
    double[][] two = {{2}};
    double[][] four = {{4}};
    Threads threads = new Threads();
    threads.add("caller 1", () -> results[0] = multiplier.multiplyNormalized(two, two));
    threads.start();
    double[][] own = multiplier.multiplyNormalized(four, two);
    threads.join();
    double[][] expected = {{1}};
    checkEqual(expected, results[0]);
    checkEqual(expected, own);
  }

  @Scenario("Two callers at once, each with rows for two threads, both get done.")
  public void twoCallersTwoThreads() throws Exception {
    MatrixMultiplier multiplier = Subject.make(2);
    double[][][] results = new double[1][][];
    double[][] rising = {{1}, {2}};
    double[][] falling = {{16}, {4}};
    double[][] factor = {{1}};
    Threads threads = new Threads();
    threads.add("caller 1", () -> results[0] = multiplier.multiplyNormalized(rising, factor));
    threads.start();
    double[][] own = multiplier.multiplyNormalized(falling, factor);
    threads.join();
    double[][] expected = {{0.5}, {1}};
    double[][] expectedOwn = {{1}, {0.25}};
    checkEqual(expected, results[0]);
    checkEqual(expectedOwn, own);
  }

  static void checkEqual(double[][] expected, double[][] actual) {
    Check.equal("rows", expected.length, actual.length);
    for (int row = 0; row < expected.length; row++) {
      Check.equal("columns", expected[row].length, actual[row].length);
      for (int column = 0; column < expected[row].length; column++) {
        Check.equal(
            "element in row " + row + ", column " + column,
            expected[row][column],
            actual[row][column]);
      }
    }
  }
}
