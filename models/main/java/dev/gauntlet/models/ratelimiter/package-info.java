/** The Lincheck model and the scenarios of the rate limiter. */
@NullMarked
package dev.gauntlet.models.ratelimiter;

import org.jspecify.annotations.NullMarked;
