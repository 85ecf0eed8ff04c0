/** The Lincheck model and the scenarios of the latch. */
@NullMarked
package dev.gauntlet.models.latch;

import org.jspecify.annotations.NullMarked;
