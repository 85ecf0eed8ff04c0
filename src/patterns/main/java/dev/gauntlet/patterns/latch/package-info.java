/** A count that threads wait for to reach zero. */
@NullMarked
package dev.gauntlet.patterns.latch;

import org.jspecify.annotations.NullMarked;
