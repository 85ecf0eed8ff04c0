package dev.gauntlet.patterns.operationmetrics;

import dev.gauntlet.catalogue.Contract;
import java.util.Map;

/**
 * How often each operation ran, and how long in all.
 *
 * <p>Made by a public constructor without parameters, empty. Both methods are linearizable, but a
 * snapshot is consistent for each operation, not across operations. What a negative duration does
 * is not promised.
 */
@Contract(id = "operation-metrics", guide = "SLIDES 11")
public interface OperationMetrics {
  /**
   * Adds one run of an operation.
   *
   * @param operation its name; one that was never recorded begins at zero
   * @param nanos how long the run took, in nanoseconds
   * @throws NullPointerException if the name is null; nothing is recorded then
   */
  void record(String operation, long nanos);

  /**
   * Returns what was recorded, by operation. The count and the total of an operation belong
   * together, and no later record changes the map returned.
   */
  Map<String, OperationStatistics> snapshot();
}
