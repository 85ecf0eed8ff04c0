/** Messages between named threads, with copies for those who subscribe to a sender. */
@NullMarked
package dev.gauntlet.patterns.messagebus;

import org.jspecify.annotations.NullMarked;
