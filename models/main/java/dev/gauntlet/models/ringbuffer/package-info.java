/** The Lincheck model and the scenarios of the ring buffer. */
@NullMarked
package dev.gauntlet.models.ringbuffer;

import org.jspecify.annotations.NullMarked;
