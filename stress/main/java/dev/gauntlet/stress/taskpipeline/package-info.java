/** Outcome tests of task pipelines. */
@NullMarked
package dev.gauntlet.stress.taskpipeline;

import org.jspecify.annotations.NullMarked;
