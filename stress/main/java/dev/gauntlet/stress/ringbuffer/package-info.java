/** Outcome tests of ring buffers. */
@NullMarked
package dev.gauntlet.stress.ringbuffer;

import org.jspecify.annotations.NullMarked;
