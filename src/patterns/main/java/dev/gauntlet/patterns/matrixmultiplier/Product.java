package dev.gauntlet.patterns.matrixmultiplier;

import java.util.Objects;

/** A product in the making, row by row. The rows have no order but what its users give them. */
final class Product {
  private final double[][] a;
  private final double[][] b;
  private final double[][] rows;

  /** Begins the product of two matrices that fit each other. */
  Product(double[][] a, double[][] b) {
    Objects.requireNonNull(a, "a");
    Objects.requireNonNull(b, "b");
    if (a.length == 0 || b.length == 0) {
      throw new IllegalArgumentException("an empty matrix");
    }
    requireColumns(a, b.length);
    requireColumns(b, b[0].length);
    this.a = a;
    this.b = b;
    rows = new double[a.length][b[0].length];
  }

  private static void requireColumns(double[][] matrix, int columns) {
    for (double[] row : matrix) {
      if (row.length != columns) {
        throw new IllegalArgumentException(
            "a row of " + row.length + " elements where " + columns + " are needed");
      }
    }
  }

  /** How many rows it has. */
  int height() {
    return rows.length;
  }

  /** Computes a row and returns its largest absolute element. */
  double computeRow(int row) {
    double largest = 0;
    for (int column = 0; column < rows[row].length; column++) {
      double sum = 0;
      for (int k = 0; k < b.length; k++) {
        sum += a[row][k] * b[k][column];
      }
      rows[row][column] = sum;
      largest = Math.max(largest, Math.abs(sum));
    }
    return largest;
  }

  /** Divides a row, which has been computed, by a number that is not 0. */
  void divideRow(int row, double divisor) {
    for (int column = 0; column < rows[row].length; column++) {
      rows[row][column] /= divisor;
    }
  }

  /** The rows themselves. */
  double[][] rows() {
    return rows;
  }
}
