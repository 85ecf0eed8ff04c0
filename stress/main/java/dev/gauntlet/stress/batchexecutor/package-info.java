/** Outcome tests of batch executors. */
@NullMarked
package dev.gauntlet.stress.batchexecutor;

import org.jspecify.annotations.NullMarked;
