package dev.gauntlet.engine.worker;

import dev.gauntlet.engine.Budget;

/**
 * What a worker is told once, when it starts.
 *
 * @param budget how much is explored
 * @param seed makes choices repeatable where the engine takes one
 */
public record WorkerSettings(Budget budget, long seed) {}
