/** Outcome tests of latches. */
@NullMarked
package dev.gauntlet.stress.latch;

import org.jspecify.annotations.NullMarked;
