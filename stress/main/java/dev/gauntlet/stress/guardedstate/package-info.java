/** Outcome tests of guarded states. */
@NullMarked
package dev.gauntlet.stress.guardedstate;

import org.jspecify.annotations.NullMarked;
