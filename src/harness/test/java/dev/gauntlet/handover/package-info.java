/** Scenarios and subjects that the engine is tried on. */
@NullMarked
package dev.gauntlet.handover;

import org.jspecify.annotations.NullMarked;
