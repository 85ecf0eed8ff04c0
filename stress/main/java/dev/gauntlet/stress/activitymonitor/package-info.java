/** Outcome tests of activity monitors. */
@NullMarked
package dev.gauntlet.stress.activitymonitor;

import org.jspecify.annotations.NullMarked;
