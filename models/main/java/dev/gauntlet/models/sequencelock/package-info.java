/** The Lincheck model and the scenarios of the sequence lock. */
@NullMarked
package dev.gauntlet.models.sequencelock;

import org.jspecify.annotations.NullMarked;
