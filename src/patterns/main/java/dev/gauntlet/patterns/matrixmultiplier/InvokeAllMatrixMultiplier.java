package dev.gauntlet.patterns.matrixmultiplier;

import dev.gauntlet.catalogue.Correct;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Gives the rows of one phase to a pool, waits for all, and then those of the other. */
@Correct(way = "java.util.concurrent.ExecutorService, invokeAll for each phase")
public final class InvokeAllMatrixMultiplier implements MatrixMultiplier {
  private final int threads;

  /** Makes a multiplier whose calls use so many threads each. */
  public InvokeAllMatrixMultiplier(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
    this.threads = threads;
  }

  @Override
  public double[][] multiplyNormalized(double[][] a, double[][] b) throws InterruptedException {
    Product product = new Product(a, b);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Double>> computations = new ArrayList<>();
      for (int i = 0; i < product.height(); i++) {
        int row = i;
        computations.add(() -> product.computeRow(row));
      }
      double largest = largest(pool.invokeAll(computations));
      if (largest > 0) {
        List<Callable<Double>> divisions = new ArrayList<>();
        for (int i = 0; i < product.height(); i++) {
          int row = i;
          divisions.add(
              () -> {
                product.divideRow(row, largest);
                return largest;
              });
        }
        largest(pool.invokeAll(divisions));
      }
      return product.rows();
    } finally {
      pool.shutdownNow();
      awaitEnd(pool);
    }
  }

  private static double largest(List<Future<Double>> rows) throws InterruptedException {
    double largest = 0;
    for (Future<Double> row : rows) {
      try {
        largest = Math.max(largest, row.get());
      } catch (ExecutionException e) {
        throw new IllegalStateException("a thread failed", e.getCause());
      }
    }
    return largest;
  }

  private static void awaitEnd(ExecutorService pool) {
    boolean ended = false;
    boolean interrupted = false;
    while (!ended) {
      try {
        ended = pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
