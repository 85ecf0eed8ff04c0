/** What an application's threads do, counted by themselves and sampled in the background. */
@NullMarked
package dev.gauntlet.patterns.activitymonitor;

import org.jspecify.annotations.NullMarked;
