/** The promises of the pattern that one processor can show. */
@NullMarked
package dev.gauntlet.patterns.logpipeline;

import org.jspecify.annotations.NullMarked;
