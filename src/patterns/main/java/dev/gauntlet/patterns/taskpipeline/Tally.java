package dev.gauntlet.patterns.taskpipeline;

import dev.gauntlet.patterns.taskpipeline.TaskResult.Status;

/** Counts tasks and the time they took, guarded by its own monitor. */
final class Tally {
  private long processed;
  private long failed;
  private long totalNanos;

  synchronized void count(Status status, long nanos) {
    switch (status) {
      case COMPLETED -> {
        processed++;
        totalNanos += nanos;
      }
      case FAILED -> failed++;
    }
  }

  synchronized PipelineStatistics statistics() {
    double average = processed == 0 ? 0 : (double) totalNanos / processed;
    return new PipelineStatistics(processed, failed, average);
  }
}
