package dev.gauntlet.engine.lincheck;

import org.jetbrains.lincheck.LincheckAssertionError;
import org.jspecify.annotations.Nullable;

/**
 * What an exploration came to.
 *
 * @param failure what Lincheck found; null if nothing
 * @param explored what was explored, in words
 */
record Finding(@Nullable LincheckAssertionError failure, String explored) {}
