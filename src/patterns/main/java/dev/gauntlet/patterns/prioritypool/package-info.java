/** A fixed number of threads that run the most urgent task first. */
@NullMarked
package dev.gauntlet.patterns.prioritypool;

import org.jspecify.annotations.NullMarked;
