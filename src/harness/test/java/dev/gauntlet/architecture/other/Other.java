package dev.gauntlet.architecture.other;

import dev.gauntlet.architecture.one.One;

/** Half of a package cycle, on purpose. */
public record Other(One one) {}
