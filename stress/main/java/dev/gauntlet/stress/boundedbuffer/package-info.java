/** Outcome tests of bounded buffers. */
@NullMarked
package dev.gauntlet.stress.boundedbuffer;

import org.jspecify.annotations.NullMarked;
