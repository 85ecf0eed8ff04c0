package dev.gauntlet.patterns.logpipeline;

/**
 * What became of the lines of a run.
 *
 * @param read how many lines the source gave
 * @param written how many entries the sink got
 * @param malformed how many lines were not well-formed
 */
public record LogSummary(long read, long written, long malformed) {}
