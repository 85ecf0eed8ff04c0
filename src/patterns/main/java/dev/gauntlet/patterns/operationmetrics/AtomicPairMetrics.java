package dev.gauntlet.patterns.operationmetrics;

import dev.gauntlet.catalogue.Correct;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

/** Metrics with an atomic reference for each operation, which replaces its pair as a whole. */
@Correct(way = "compare-and-set of an immutable pair")
public final class AtomicPairMetrics implements OperationMetrics {
  private static final OperationStatistics NONE = new OperationStatistics(0, 0);

  private final ConcurrentMap<String, AtomicReference<OperationStatistics>> operations =
      new ConcurrentHashMap<>();

  @Override
  public void record(String operation, long nanos) {
    operations
        .computeIfAbsent(
            Objects.requireNonNull(operation, "operation"), name -> new AtomicReference<>(NONE))
        .updateAndGet(
            before -> new OperationStatistics(before.count() + 1, before.totalNanos() + nanos));
  }

  @Override
  public Map<String, OperationStatistics> snapshot() {
    Map<String, OperationStatistics> copy = new HashMap<>();
    operations.forEach(
        (operation, pair) -> {
          OperationStatistics statistics = pair.get();
          // A new operation is there for a moment before its first record.
          if (statistics != null && statistics.count() > 0) {
            copy.put(operation, statistics);
          }
        });
    return copy;
  }
}
