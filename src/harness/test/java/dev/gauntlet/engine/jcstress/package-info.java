/** Outcome tests and subjects that the engine is tried on. */
@NullMarked
package dev.gauntlet.engine.jcstress;

import org.jspecify.annotations.NullMarked;
