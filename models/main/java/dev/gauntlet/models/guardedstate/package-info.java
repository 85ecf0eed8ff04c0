/** The Lincheck model and the scenarios of the guarded state. */
@NullMarked
package dev.gauntlet.models.guardedstate;

import org.jspecify.annotations.NullMarked;
