/** The Lincheck model and the scenarios of the object pool. */
@NullMarked
package dev.gauntlet.models.objectpool;

import org.jspecify.annotations.NullMarked;
