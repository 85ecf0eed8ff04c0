package dev.gauntlet.patterns.matrixmultiplier;

import dev.gauntlet.catalogue.Contract;

/**
 * Multiplies matrices with several threads and scales the product, in two phases.
 *
 * <p>Made by a public constructor that takes the number of threads, at least 1 ({@link
 * IllegalArgumentException} otherwise); there may be more of them than rows. First the rows of the
 * product are computed in parallel, each element as the sum of its products in the order of the
 * inner index, beginning with 0. When all rows are there, each element is divided by the largest
 * absolute element of the whole product, unless that is 0. So the result is that of one thread, to
 * the last bit. Several threads may call at once, each with its own matrices.
 */
@Contract(id = "matrix-multiplier", guide = "SLIDES 5", madeBy = int.class)
public interface MatrixMultiplier {
  /**
   * Returns the product of two matrices, given row by row, divided by its largest absolute element.
   * The arguments stay as they are, and must not be changed meanwhile.
   *
   * @param a not empty
   * @param b as many rows as {@code a} has columns
   * @return a new array
   * @throws NullPointerException if a matrix is null
   * @throws IllegalArgumentException if the matrices do not fit each other
   * @throws InterruptedException if the caller is interrupted; no thread is left behind then
   */
  double[][] multiplyNormalized(double[][] a, double[][] b) throws InterruptedException;
}
