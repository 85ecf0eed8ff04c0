/** The Lincheck model and the scenarios of the read-write lock. */
@NullMarked
package dev.gauntlet.models.readwritelock;

import org.jspecify.annotations.NullMarked;
