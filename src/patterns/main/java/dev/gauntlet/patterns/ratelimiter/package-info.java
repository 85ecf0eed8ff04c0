/** A limit on how often something may be done, by a bucket of tokens. */
@NullMarked
package dev.gauntlet.patterns.ratelimiter;

import org.jspecify.annotations.NullMarked;
