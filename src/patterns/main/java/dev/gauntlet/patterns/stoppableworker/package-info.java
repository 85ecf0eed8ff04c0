/** A thread that does the same again and again, and how it is told to stop. */
@NullMarked
package dev.gauntlet.patterns.stoppableworker;

import org.jspecify.annotations.NullMarked;
