/** Outcome tests of matrix multipliers. */
@NullMarked
package dev.gauntlet.stress.matrixmultiplier;

import org.jspecify.annotations.NullMarked;
