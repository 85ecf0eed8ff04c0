/** What a task pipeline promises, as scenarios. */
@NullMarked
package dev.gauntlet.models.taskpipeline;

import org.jspecify.annotations.NullMarked;
