/** A meeting point that a fixed number of threads leave together, phase after phase. */
@NullMarked
package dev.gauntlet.patterns.phasebarrier;

import org.jspecify.annotations.NullMarked;
