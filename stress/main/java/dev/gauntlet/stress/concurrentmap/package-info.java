/** Outcome tests of concurrent maps. */
@NullMarked
package dev.gauntlet.stress.concurrentmap;

import org.jspecify.annotations.NullMarked;
