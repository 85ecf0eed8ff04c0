/** The Lincheck model and the scenarios of the concurrent queue. */
@NullMarked
package dev.gauntlet.models.concurrentqueue;

import org.jspecify.annotations.NullMarked;
