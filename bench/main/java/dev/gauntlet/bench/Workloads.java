package dev.gauntlet.bench;

import java.util.List;
import java.util.stream.Stream;

/** All workloads: one for each pattern whose job a class of the platform does too. */
final class Workloads {
  private static final List<Workload<?>> ALL =
      Stream.of(LockWorkloads.all(), QueueWorkloads.all(), MapWorkloads.all(), TaskWorkloads.all())
          .flatMap(List::stream)
          .toList();

  private Workloads() {}

  static List<Workload<?>> all() {
    return ALL;
  }

  /**
   * Finds a pattern's workload.
   *
   * @throws IllegalArgumentException if the pattern has none
   */
  static Workload<?> of(String pattern) {
    return ALL.stream()
        .filter(workload -> workload.pattern().equals(pattern))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no workload for " + pattern));
  }
}
