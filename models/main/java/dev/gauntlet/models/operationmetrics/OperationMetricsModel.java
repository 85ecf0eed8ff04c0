package dev.gauntlet.models.operationmetrics;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.operationmetrics.OperationMetrics;
import dev.gauntlet.patterns.operationmetrics.OperationStatistics;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;

/**
 * Records, and what a snapshot holds of one operation: it is consistent for each by itself.
 *
 * <p>Begins with another operation: a concurrent map may call itself empty while it takes its first
 * entry, and a snapshot that asks for that is late, not wrong.
 */
@Model(
    value = "Records and what a snapshot holds of an operation are explained by some order.",
    sequential = OperationMetricsSpecification.class)
@Param(name = "operation", gen = IntGen.class, conf = "1:2")
@Param(name = "nanos", gen = IntGen.class, conf = "1:3")
public class OperationMetricsModel {
  private final OperationMetrics metrics = Subject.make();

  public OperationMetricsModel() {
    metrics.record("another", 1);
  }

  @Operation
  public void record(@Param(name = "operation") int operation, @Param(name = "nanos") int nanos) {
    metrics.record("operation " + operation, nanos);
  }

  @Operation
  public @Nullable OperationStatistics getFromSnapshot(@Param(name = "operation") int operation) {
    return metrics.snapshot().get("operation " + operation);
  }
}
