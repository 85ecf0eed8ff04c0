/** The Lincheck model and the scenarios of the ordered locks. */
@NullMarked
package dev.gauntlet.models.orderedlocks;

import org.jspecify.annotations.NullMarked;
