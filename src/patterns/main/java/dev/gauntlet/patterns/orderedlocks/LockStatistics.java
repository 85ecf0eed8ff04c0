package dev.gauntlet.patterns.orderedlocks;

/**
 * What was counted of a lock.
 *
 * @param acquisitions how often it was taken
 * @param contended how often who took it had found it held by another
 */
public record LockStatistics(long acquisitions, long contended) {}
