/** The promises of the pattern that one thread can show. */
@NullMarked
package dev.gauntlet.patterns.activitymonitor;

import org.jspecify.annotations.NullMarked;
