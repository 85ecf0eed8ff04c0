/** Runs each measurement for a moment, to see that it can be run; the numbers mean nothing here. */
@NullMarked
package dev.gauntlet.bench;

import org.jspecify.annotations.NullMarked;
