package dev.gauntlet.patterns.operationmetrics;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Metrics with two atomic numbers for each operation. Each is exact, but they change one after the
 * other, so a snapshot may hold a count and a total that do not belong together.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "Two atomic fields taken for one atomic pair",
    member = "add",
    schedule =
        "W records 10 and has raised the count to 1; R takes a snapshot: one run of 0 nanoseconds,"
            + " which there never was",
    fix = "Hold the pair as one immutable value in an AtomicReference",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class TornPairMetrics implements OperationMetrics {
  private final ConcurrentMap<String, Cell> cells = new ConcurrentHashMap<>();

  @Override
  public void record(String operation, long nanos) {
    cells
        .computeIfAbsent(Objects.requireNonNull(operation, "operation"), name -> new Cell())
        .add(nanos);
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
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong totalNanos = new AtomicLong();

    void add(long nanos) {
      count.incrementAndGet();
      totalNanos.addAndGet(nanos);
    }

    OperationStatistics statistics() {
      return new OperationStatistics(count.get(), totalNanos.get());
    }
  }
}
