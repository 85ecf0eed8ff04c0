/** The Lincheck model and the scenarios of the guarded map. */
@NullMarked
package dev.gauntlet.models.guardedmap;

import org.jspecify.annotations.NullMarked;
