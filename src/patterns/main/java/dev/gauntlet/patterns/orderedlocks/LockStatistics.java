package dev.gauntlet.patterns.orderedlocks;

/**
 * What was counted of a lock.
 *
 * @param acquisitions how many calls took it; a call that gives it back and tries again counts once
 * @param contended how often who took it had found it held by another
 */
public record LockStatistics(long acquisitions, long contended) {}
