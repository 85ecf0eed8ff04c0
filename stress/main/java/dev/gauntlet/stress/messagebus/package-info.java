/** Outcome tests of message buses. */
@NullMarked
package dev.gauntlet.stress.messagebus;

import org.jspecify.annotations.NullMarked;
