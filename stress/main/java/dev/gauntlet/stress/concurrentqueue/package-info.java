/** Outcome tests of concurrent queues. */
@NullMarked
package dev.gauntlet.stress.concurrentqueue;

import org.jspecify.annotations.NullMarked;
