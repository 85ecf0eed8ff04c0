/** A map in stripes, each with a lock of its own. */
@NullMarked
package dev.gauntlet.patterns.concurrentmap;

import org.jspecify.annotations.NullMarked;
