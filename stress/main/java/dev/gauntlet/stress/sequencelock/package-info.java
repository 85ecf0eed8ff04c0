/** Outcome tests of sequence locks. */
@NullMarked
package dev.gauntlet.stress.sequencelock;

import org.jspecify.annotations.NullMarked;
