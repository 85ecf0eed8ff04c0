/** Reads what the run of this build wrote. */
@NullMarked
package dev.gauntlet.reports;

import org.jspecify.annotations.NullMarked;
