/** A queue that gives the most urgent item first, and the oldest of those. */
@NullMarked
package dev.gauntlet.patterns.workqueue;

import org.jspecify.annotations.NullMarked;
