/** Items from a source, through a stage that several threads work at, into a sink. */
@NullMarked
package dev.gauntlet.patterns.datapipeline;

import org.jspecify.annotations.NullMarked;
