/** The promises of the pattern that one thread can show. */
@NullMarked
package dev.gauntlet.patterns.readwritelock;

import org.jspecify.annotations.NullMarked;
