/** Outcome tests of data pipelines. */
@NullMarked
package dev.gauntlet.stress.datapipeline;

import org.jspecify.annotations.NullMarked;
