/** Outcome tests of lazy values. */
@NullMarked
package dev.gauntlet.stress.lazy;

import org.jspecify.annotations.NullMarked;
