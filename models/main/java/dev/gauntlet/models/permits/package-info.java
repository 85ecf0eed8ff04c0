/** The Lincheck model and the scenarios of permits. */
@NullMarked
package dev.gauntlet.models.permits;

import org.jspecify.annotations.NullMarked;
