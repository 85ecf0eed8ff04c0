/** The Lincheck model and the scenarios of the reentrant mutex. */
@NullMarked
package dev.gauntlet.models.reentrantmutex;

import org.jspecify.annotations.NullMarked;
