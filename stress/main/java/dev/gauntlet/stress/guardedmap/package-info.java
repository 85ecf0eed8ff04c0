/** Outcome tests of guarded maps. */
@NullMarked
package dev.gauntlet.stress.guardedmap;

import org.jspecify.annotations.NullMarked;
