/** Outcome tests of counters. */
@NullMarked
package dev.gauntlet.stress.counter;

import org.jspecify.annotations.NullMarked;
