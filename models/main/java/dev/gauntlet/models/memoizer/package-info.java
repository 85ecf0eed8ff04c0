/** The Lincheck model and the scenarios of the memoizer. */
@NullMarked
package dev.gauntlet.models.memoizer;

import org.jspecify.annotations.NullMarked;
