/** A last-in, first-out stack that any thread may use. */
@NullMarked
package dev.gauntlet.patterns.concurrentstack;

import org.jspecify.annotations.NullMarked;
