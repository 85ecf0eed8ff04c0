/** The Lincheck model and the scenarios of the spin lock. */
@NullMarked
package dev.gauntlet.models.spinlock;

import org.jspecify.annotations.NullMarked;
