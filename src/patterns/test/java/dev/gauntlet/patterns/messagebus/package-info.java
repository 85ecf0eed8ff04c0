/** The promises of the pattern that one thread can show. */
@NullMarked
package dev.gauntlet.patterns.messagebus;

import org.jspecify.annotations.NullMarked;
