/** The Lincheck model and the scenarios of the bounded buffer. */
@NullMarked
package dev.gauntlet.models.boundedbuffer;

import org.jspecify.annotations.NullMarked;
