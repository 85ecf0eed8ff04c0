/** What a log pipeline promises, as scenarios. */
@NullMarked
package dev.gauntlet.models.logpipeline;

import org.jspecify.annotations.NullMarked;
