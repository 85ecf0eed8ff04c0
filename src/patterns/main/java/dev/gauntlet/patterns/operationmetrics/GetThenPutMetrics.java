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
import org.jspecify.annotations.Nullable;

/**
 * Metrics in a concurrent map of immutable pairs. A record gets the pair and puts a new one in two
 * steps, and overwrites what came between.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "A concurrent map taken to make every use of it atomic",
    member = "record",
    schedule = "A and B both get (1, 10); A puts (2, 20); B puts (2, 20): one record is lost",
    fix = "Merge the record into the map in one step",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class GetThenPutMetrics implements OperationMetrics {
  private final ConcurrentMap<String, OperationStatistics> operations = new ConcurrentHashMap<>();

  @Override
  public void record(String operation, long nanos) {
    OperationStatistics before = operations.get(Objects.requireNonNull(operation, "operation"));
    operations.put(operation, plus(before, nanos));
  }

  @Override
  public Map<String, OperationStatistics> snapshot() {
    Map<String, OperationStatistics> copy = new HashMap<>();
    operations.forEach(copy::put);
    return copy;
  }

  private static OperationStatistics plus(@Nullable OperationStatistics before, long nanos) {
    return before == null
        ? new OperationStatistics(1, nanos)
        : new OperationStatistics(before.count() + 1, before.totalNanos() + nanos);
  }
}
