package dev.gauntlet.grade.sandbox;

import dev.gauntlet.engine.Confinement;
import dev.gauntlet.grade.result.Isolation;

/**
 * A step of the ladder.
 *
 * @param isolation what it guarantees
 * @param confinement how processes are started on it
 */
public record Sandbox(Isolation isolation, Confinement confinement) {}
