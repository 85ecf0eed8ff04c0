/** A matrix product in two phases, with a barrier between them. */
@NullMarked
package dev.gauntlet.patterns.matrixmultiplier;

import org.jspecify.annotations.NullMarked;
