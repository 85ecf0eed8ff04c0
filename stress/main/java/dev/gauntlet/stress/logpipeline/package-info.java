/** Outcome tests of log pipelines. */
@NullMarked
package dev.gauntlet.stress.logpipeline;

import org.jspecify.annotations.NullMarked;
