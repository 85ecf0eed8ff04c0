/** Lines of a log, parsed by several threads and written by one at a time. */
@NullMarked
package dev.gauntlet.patterns.logpipeline;

import org.jspecify.annotations.NullMarked;
