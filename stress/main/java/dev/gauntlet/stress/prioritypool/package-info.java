/** Outcome tests of pools with priorities. */
@NullMarked
package dev.gauntlet.stress.prioritypool;

import org.jspecify.annotations.NullMarked;
