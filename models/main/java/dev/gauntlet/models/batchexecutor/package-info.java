/** What a batch executor promises, as scenarios. */
@NullMarked
package dev.gauntlet.models.batchexecutor;

import org.jspecify.annotations.NullMarked;
