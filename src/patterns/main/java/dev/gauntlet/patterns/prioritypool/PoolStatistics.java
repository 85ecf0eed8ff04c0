package dev.gauntlet.patterns.prioritypool;

/**
 * What a pool has done so far.
 *
 * @param completed how many tasks have returned
 * @param failed how many tasks have thrown
 */
public record PoolStatistics(long completed, long failed) {}
