/** The Lincheck model and the scenarios of the concurrent map. */
@NullMarked
package dev.gauntlet.models.concurrentmap;

import org.jspecify.annotations.NullMarked;
