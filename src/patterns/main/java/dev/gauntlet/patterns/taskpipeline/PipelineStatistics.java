package dev.gauntlet.patterns.taskpipeline;

/**
 * What was counted of a pipeline's tasks.
 *
 * @param processed how many were completed
 * @param failed how many failed
 * @param averageNanos how long a completed one was in the stages, on average, in nanoseconds; 0
 *     before there is one
 */
public record PipelineStatistics(long processed, long failed, double averageNanos) {}
