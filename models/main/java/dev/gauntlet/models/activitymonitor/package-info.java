/** What an activity monitor promises, as scenarios. */
@NullMarked
package dev.gauntlet.models.activitymonitor;

import org.jspecify.annotations.NullMarked;
