/** Outcome tests of channels. */
@NullMarked
package dev.gauntlet.stress.channel;

import org.jspecify.annotations.NullMarked;
