/** A bounded first-in, first-out buffer for one producer and one consumer. */
@NullMarked
package dev.gauntlet.patterns.ringbuffer;

import org.jspecify.annotations.NullMarked;
