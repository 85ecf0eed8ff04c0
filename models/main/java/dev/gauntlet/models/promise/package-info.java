/** The Lincheck model and the scenarios of the promise. */
@NullMarked
package dev.gauntlet.models.promise;

import org.jspecify.annotations.NullMarked;
