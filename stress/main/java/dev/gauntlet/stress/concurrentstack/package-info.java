/** Outcome tests of concurrent stacks. */
@NullMarked
package dev.gauntlet.stress.concurrentstack;

import org.jspecify.annotations.NullMarked;
