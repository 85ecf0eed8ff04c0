/** The promises of the pattern that one thread can show. */
@NullMarked
package dev.gauntlet.patterns.orderedlocks;

import org.jspecify.annotations.NullMarked;
