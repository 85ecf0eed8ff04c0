package dev.gauntlet.architecture.one;

import dev.gauntlet.architecture.other.Other;

/** Half of a package cycle, on purpose. */
public record One(Other other) {}
