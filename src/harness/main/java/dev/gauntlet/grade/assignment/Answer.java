package dev.gauntlet.grade.assignment;

import dev.gauntlet.verdict.CheckResult;

/**
 * What a check said, decided outside of the submission's reach.
 *
 * @param kind who asked: {@code sequential} or an engine's id
 * @param result what it said
 */
public record Answer(String kind, CheckResult result) {}
