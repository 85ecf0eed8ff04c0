/** A fixed number of permits that threads take and give back. */
@NullMarked
package dev.gauntlet.patterns.permits;

import org.jspecify.annotations.NullMarked;
