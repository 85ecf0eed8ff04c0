/** Outcome tests of operation metrics. */
@NullMarked
package dev.gauntlet.stress.operationmetrics;

import org.jspecify.annotations.NullMarked;
