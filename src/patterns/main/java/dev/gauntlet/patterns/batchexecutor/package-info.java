/** Many items, worked on by a limited number of threads. */
@NullMarked
package dev.gauntlet.patterns.batchexecutor;

import org.jspecify.annotations.NullMarked;
