/** Outcome tests of permits. */
@NullMarked
package dev.gauntlet.stress.permits;

import org.jspecify.annotations.NullMarked;
