package dev.gauntlet.models.operationmetrics;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.operationmetrics.OperationMetrics;
import dev.gauntlet.patterns.operationmetrics.OperationStatistics;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What operation metrics promise to threads that record and to those that look. */
public class OperationMetricsScenarios {
  @Scenario("Two first records of an operation are both kept.")
  public void twoFirstRecords() throws Exception {
    OperationMetrics metrics = Subject.make();
    Threads threads = new Threads();
    threads.add("recorder 1", () -> metrics.record("read", 10));
    threads.add("recorder 2", () -> metrics.record("read", 20));
    threads.run();
    Check.equal("statistics", Map.of("read", of(2, 30)), metrics.snapshot());
  }

  @Scenario("In a snapshot the count and the total of an operation belong together.")
  public void pairBelongsTogether() throws Exception {
    OperationMetrics metrics = Subject.make();
    metrics.record("read", 10);
    @Nullable OperationStatistics[] seen = new OperationStatistics[1];
    Threads threads = new Threads();
    threads.add(
        "recorder",
        () -> {
          metrics.record("read", 20);
          metrics.record("read", 40);
        });
    threads.add("reader", () -> seen[0] = metrics.snapshot().get("read"));
    threads.run();
    Check.that(
        "the first run, of 10 ns, is seen, or also the next, of 20, or also that of 40; seen was "
            + seen[0],
        of(1, 10).equals(seen[0]) || of(2, 30).equals(seen[0]) || of(3, 70).equals(seen[0]));
    Check.equal("statistics at the end", Map.of("read", of(3, 70)), metrics.snapshot());
  }

  @Scenario("Records of a known operation are all kept.")
  public void recordsOfKnownOperation() throws Exception {
    OperationMetrics metrics = Subject.make();
    metrics.record("read", 1);
    Threads threads = new Threads();
    threads.add("recorder 1", () -> metrics.record("read", 10));
    threads.add(
        "recorder 2",
        () -> {
          metrics.record("read", 20);
          metrics.record("read", 30);
        });
    threads.run();
    Check.equal("statistics", Map.of("read", of(4, 61)), metrics.snapshot());
  }

  @Scenario("New operations of two threads are all kept.")
  public void newOperationsOfTwoThreads() throws Exception {
    OperationMetrics metrics = Subject.make();
    Threads threads = new Threads();
    threads.add(
        "recorder 1",
        () -> {
          metrics.record("read", 10);
          metrics.record("write", 20);
        });
    threads.add("recorder 2", () -> metrics.record("open", 30));
    threads.run();
    Check.equal(
        "statistics",
        Map.of("read", of(1, 10), "write", of(1, 20), "open", of(1, 30)),
        metrics.snapshot());
  }

  @Scenario("A snapshot stays as it is while others record.")
  public void snapshotStays() throws Exception {
    OperationMetrics metrics = Subject.make();
    metrics.record("read", 10);
    Snapshot snapshot = new Snapshot();
    Threads threads = new Threads();
    threads.add(
        "recorder",
        () -> {
          metrics.record("read", 20);
          metrics.record("write", 30);
        });
    threads.add("reader", () -> snapshot.take(metrics));
    threads.run();
    Check.equal("statistics in the snapshot, later", snapshot.read, snapshot.map.get("read"));
    Check.equal("operations in the snapshot, later", snapshot.size, snapshot.map.size());
  }

  @Scenario("A snapshot holds every operation known before, also while new ones come.")
  public void snapshotBesideNewOperations() throws Exception {
    OperationMetrics metrics = Subject.make();
    metrics.record("read", 10);
    Snapshot snapshot = new Snapshot();
    Threads threads = new Threads();
    threads.add(
        "recorder",
        () -> {
          metrics.record("write", 20);
          metrics.record("open", 30);
        });
    threads.add("reader", () -> snapshot.take(metrics));
    threads.run();
    Check.equal("statistics of the known operation", of(1, 10), snapshot.read);
    for (String operation : new String[] {"write", "open"}) {
      OperationStatistics seen = snapshot.map.get(operation);
      long nanos = operation.equals("write") ? 20 : 30;
      Check.that(
          "a new operation is seen whole or not at all; of " + operation + " was seen " + seen,
          seen == null || seen.equals(of(1, nanos)));
    }
  }

  @Scenario("A thread sees its own records in the snapshots that it takes afterwards.")
  public void ownRecordsAreSeen() throws Exception {
    OperationMetrics metrics = Subject.make();
    metrics.record("another", 1);
    @Nullable OperationStatistics[] seen = new OperationStatistics[2];
    Threads threads = new Threads();
    threads.add("recorder 1", () -> seen[0] = recordAndLook(metrics));
    threads.add("recorder 2", () -> seen[1] = recordAndLook(metrics));
    threads.run();
    Check.that(
        "each sees its own run or both, and the later one both; seen was "
            + seen[0]
            + " and "
            + seen[1],
        isOneOrTwo(seen[0])
            && isOneOrTwo(seen[1])
            && (of(2, 20).equals(seen[0]) || of(2, 20).equals(seen[1])));
  }

  @Scenario("A null name that is refused records nothing and keeps nothing locked.")
  @SuppressWarnings("NullAway")
  public void refusedNull() throws Exception {
    OperationMetrics metrics = Subject.make();
    boolean[] refused = new boolean[1];
    Threads threads = new Threads();
    threads.add(
        "careless recorder",
        () -> {
          try {
            metrics.record(null, 10);
          } catch (NullPointerException e) {
            refused[0] = true;
          }
        });
    threads.add("recorder", () -> metrics.record("read", 20));
    threads.run();
    Check.that("a null name is refused", refused[0]);
    Check.equal("statistics", Map.of("read", of(1, 20)), metrics.snapshot());
  }

  private static OperationStatistics of(long count, long totalNanos) {
    return new OperationStatistics(count, totalNanos);
  }

  private static boolean isOneOrTwo(@Nullable OperationStatistics seen) {
    return of(1, 10).equals(seen) || of(2, 20).equals(seen);
  }

  private static @Nullable OperationStatistics recordAndLook(OperationMetrics metrics) {
    metrics.record("read", 10);
    return metrics.snapshot().get("read");
  }

  private static final class Snapshot {
    private Map<String, OperationStatistics> map = Map.of();
    private @Nullable OperationStatistics read;
    private int size;

    void take(OperationMetrics metrics) {
      map = metrics.snapshot();
      read = map.get("read");
      size = map.size();
    }
  }
}
