/** Several locks at once, taken in one order by everyone. */
@NullMarked
package dev.gauntlet.patterns.orderedlocks;

import org.jspecify.annotations.NullMarked;
