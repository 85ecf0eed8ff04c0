package dev.gauntlet.models.operationmetrics;

import dev.gauntlet.patterns.operationmetrics.OperationStatistics;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What operation metrics answer when one thread uses them. */
public class OperationMetricsSpecification {
  private final Map<Integer, OperationStatistics> operations = new HashMap<>();

  public void record(int operation, int nanos) {
    OperationStatistics before = operations.getOrDefault(operation, new OperationStatistics(0, 0));
    operations.put(
        operation, new OperationStatistics(before.count() + 1, before.totalNanos() + nanos));
  }

  public @Nullable OperationStatistics getFromSnapshot(int operation) {
    return operations.get(operation);
  }
}
