/** Outcome tests of ordered locks. */
@NullMarked
package dev.gauntlet.stress.orderedlocks;

import org.jspecify.annotations.NullMarked;
