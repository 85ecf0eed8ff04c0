/** The Lincheck model and the scenarios of the event. */
@NullMarked
package dev.gauntlet.models.event;

import org.jspecify.annotations.NullMarked;
