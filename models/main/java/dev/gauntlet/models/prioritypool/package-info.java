/** What a pool with priorities promises, as scenarios. */
@NullMarked
package dev.gauntlet.models.prioritypool;

import org.jspecify.annotations.NullMarked;
