/** Outcome tests of spin locks. */
@NullMarked
package dev.gauntlet.stress.spinlock;

import org.jspecify.annotations.NullMarked;
