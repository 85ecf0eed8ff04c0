/** Outcome tests of stoppable workers. */
@NullMarked
package dev.gauntlet.stress.stoppableworker;

import org.jspecify.annotations.NullMarked;
