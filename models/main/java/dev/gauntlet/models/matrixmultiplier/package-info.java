/** What a matrix multiplier promises, as scenarios. */
@NullMarked
package dev.gauntlet.models.matrixmultiplier;

import org.jspecify.annotations.NullMarked;
