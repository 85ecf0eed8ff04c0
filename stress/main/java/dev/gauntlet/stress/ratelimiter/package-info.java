/** Outcome tests of rate limiters. */
@NullMarked
package dev.gauntlet.stress.ratelimiter;

import org.jspecify.annotations.NullMarked;
