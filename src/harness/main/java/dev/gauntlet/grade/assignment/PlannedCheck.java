package dev.gauntlet.grade.assignment;

import org.jspecify.annotations.Nullable;

/**
 * A check that a submission is to be asked.
 *
 * @param name the check
 * @param kind who asks: {@code sequential} or an engine's id
 * @param asks what must hold, in one sentence
 * @param notApplicable why it is not asked after all; null when it is
 */
public record PlannedCheck(String name, String kind, String asks, @Nullable String notApplicable) {}
