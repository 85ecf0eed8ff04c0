/** Outcome tests of events. */
@NullMarked
package dev.gauntlet.stress.event;

import org.jspecify.annotations.NullMarked;
