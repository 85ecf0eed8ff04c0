package dev.gauntlet.patterns.operationmetrics;

import dev.gauntlet.catalogue.Correct;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Metrics in a concurrent map of immutable pairs, which merges each record in one step. */
@Correct(way = "ConcurrentHashMap.merge")
public final class MergingMetrics implements OperationMetrics {
  private final ConcurrentMap<String, OperationStatistics> operations = new ConcurrentHashMap<>();

  @Override
  public void record(String operation, long nanos) {
    operations.merge(
        Objects.requireNonNull(operation, "operation"),
        new OperationStatistics(1, nanos),
        (before, one) ->
            new OperationStatistics(before.count() + 1, before.totalNanos() + one.totalNanos()));
  }

  @Override
  public Map<String, OperationStatistics> snapshot() {
    Map<String, OperationStatistics> copy = new HashMap<>();
    // Not new HashMap<>(operations): that asks the size, which may still be 0 for a new entry.
    operations.forEach(copy::put);
    return copy;
  }
}
