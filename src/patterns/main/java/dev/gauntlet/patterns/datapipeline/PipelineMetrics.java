package dev.gauntlet.patterns.datapipeline;

/**
 * What became of the items of a run.
 *
 * @param processed how many results the sink got
 * @param failed for how many the stage threw
 */
public record PipelineMetrics(long processed, long failed) {}
