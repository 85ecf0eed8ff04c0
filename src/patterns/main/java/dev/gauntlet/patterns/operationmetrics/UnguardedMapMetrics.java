package dev.gauntlet.patterns.operationmetrics;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Metrics with a synchronized cell for each operation, in a map that nothing guards. Two threads
 * that record a new operation each put a cell of their own, and one of them is lost.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "A map whose values are guarded, taken to need no guard itself",
    member = "record",
    schedule =
        "A and B record a new operation and both find no cell; A puts one and adds to it; B puts"
            + " another in its place: what A recorded is lost",
    fix = "Guard the map as well, or use computeIfAbsent of a ConcurrentHashMap",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class UnguardedMapMetrics implements OperationMetrics {
  private final Map<String, Cell> cells = new HashMap<>();

  @Override
  public void record(String operation, long nanos) {
    Cell cell = cells.get(Objects.requireNonNull(operation, "operation"));
    if (cell == null) {
      cell = new Cell();
      cells.put(operation, cell);
    }
    cell.add(nanos);
  }

  @Override
  public Map<String, OperationStatistics> snapshot() {
    Map<String, OperationStatistics> copy = new HashMap<>();
    cells.forEach(
        (operation, cell) -> {
          OperationStatistics statistics = cell.statistics();
          if (statistics.count() > 0) {
            copy.put(operation, statistics);
          }
        });
    return copy;
  }

  private static final class Cell {
    private long count;
    private long totalNanos;

    synchronized void add(long nanos) {
      count++;
      totalNanos += nanos;
    }

    synchronized OperationStatistics statistics() {
      return new OperationStatistics(count, totalNanos);
    }
  }
}
