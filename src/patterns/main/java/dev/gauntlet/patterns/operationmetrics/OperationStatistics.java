package dev.gauntlet.patterns.operationmetrics;

/**
 * What was recorded of one operation.
 *
 * @param count how often it was recorded
 * @param totalNanos the nanoseconds of all its records together
 */
public record OperationStatistics(long count, long totalNanos) {}
