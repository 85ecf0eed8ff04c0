package dev.gauntlet.patterns.guardedmap;

/**
 * How often a map was used.
 *
 * @param reads the calls of {@link GuardedMap#get} and {@link GuardedMap#snapshot} that returned
 * @param writes the calls of {@link GuardedMap#put} and {@link GuardedMap#putAll} that returned
 */
public record AccessStatistics(long reads, long writes) {}
