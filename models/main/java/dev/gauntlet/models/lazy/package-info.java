/** The Lincheck model and the scenarios of the lazy value. */
@NullMarked
package dev.gauntlet.models.lazy;

import org.jspecify.annotations.NullMarked;
