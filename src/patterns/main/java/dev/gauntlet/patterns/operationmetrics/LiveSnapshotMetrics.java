package dev.gauntlet.patterns.operationmetrics;

import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Metrics with a mutable cell for each operation. A snapshot copies the map under the monitor but
 * not the cells in it, and reads those while others change them.
 */
@Buggy(
    defect = Defect.ESCAPED_STATE,
    cwe = "CWE-374",
    origin = "SLIDES 11 (guide's own): a shallow copy",
    member = "snapshot",
    schedule =
        "R copies the map, lets the monitor go and reads count 1 in a cell; W records 10 more in"
            + " it; R reads total 20 in it: one run of 20 nanoseconds, which there never was",
    fix = "Turn the cells into values before the monitor is let go",
    flaggedBy = {LINCHECK, VMLENS})
public final class LiveSnapshotMetrics implements OperationMetrics {
  private final Map<String, Cell> cells = new HashMap<>();

  @Override
  public synchronized void record(String operation, long nanos) {
    cells
        .computeIfAbsent(Objects.requireNonNull(operation, "operation"), name -> new Cell())
        .add(nanos);
  }

  @Override
  public Map<String, OperationStatistics> snapshot() {
    Map<String, Cell> copy;
    synchronized (this) {
      copy = new HashMap<>(cells);
    }
    Map<String, OperationStatistics> snapshot = new HashMap<>();
    copy.forEach((operation, cell) -> snapshot.put(operation, cell.statistics()));
    return snapshot;
  }

  private static final class Cell {
    private long count;
    private long totalNanos;

    void add(long nanos) {
      count++;
      totalNanos += nanos;
    }

    OperationStatistics statistics() {
      return new OperationStatistics(count, totalNanos);
    }
  }
}
