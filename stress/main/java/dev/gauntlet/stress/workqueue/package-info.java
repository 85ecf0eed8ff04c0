/** Outcome tests of work queues. */
@NullMarked
package dev.gauntlet.stress.workqueue;

import org.jspecify.annotations.NullMarked;
