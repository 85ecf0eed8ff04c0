/** The scenarios of the phase barrier. It has no model: any call of it may have to wait. */
@NullMarked
package dev.gauntlet.models.phasebarrier;

import org.jspecify.annotations.NullMarked;
