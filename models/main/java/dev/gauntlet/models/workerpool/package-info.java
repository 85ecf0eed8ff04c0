/** What a worker pool promises, as scenarios. */
@NullMarked
package dev.gauntlet.models.workerpool;

import org.jspecify.annotations.NullMarked;
