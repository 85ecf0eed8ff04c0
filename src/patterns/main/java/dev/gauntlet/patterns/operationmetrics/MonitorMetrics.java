package dev.gauntlet.patterns.operationmetrics;

import dev.gauntlet.catalogue.Correct;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Metrics whose every access takes the monitor; each operation's pair is an immutable value. */
@Correct(way = "intrinsic monitor")
public final class MonitorMetrics implements OperationMetrics {
  private final Map<String, OperationStatistics> operations = new HashMap<>();

  @Override
  public synchronized void record(String operation, long nanos) {
    operations.merge(
        Objects.requireNonNull(operation, "operation"),
        new OperationStatistics(1, nanos),
        (before, one) ->
            new OperationStatistics(before.count() + 1, before.totalNanos() + one.totalNanos()));
  }

  @Override
  public synchronized Map<String, OperationStatistics> snapshot() {
    return Map.copyOf(operations);
  }
}
