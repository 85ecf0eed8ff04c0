/** A first-in, first-out queue that any thread may use. */
@NullMarked
package dev.gauntlet.patterns.concurrentqueue;

import org.jspecify.annotations.NullMarked;
