/** Outcome tests of phase barriers. */
@NullMarked
package dev.gauntlet.stress.phasebarrier;

import org.jspecify.annotations.NullMarked;
