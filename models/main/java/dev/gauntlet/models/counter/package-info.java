/** The Lincheck model and the scenarios of the counter. */
@NullMarked
package dev.gauntlet.models.counter;

import org.jspecify.annotations.NullMarked;
