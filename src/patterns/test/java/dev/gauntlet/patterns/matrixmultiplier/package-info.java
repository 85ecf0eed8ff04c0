/** The promises of the pattern that one thread can show. */
@NullMarked
package dev.gauntlet.patterns.matrixmultiplier;

import org.jspecify.annotations.NullMarked;
